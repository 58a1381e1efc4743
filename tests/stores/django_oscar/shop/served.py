"""The shop as a WSGI application, for the server to serve."""
# mypy: ignore-missing-imports

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
