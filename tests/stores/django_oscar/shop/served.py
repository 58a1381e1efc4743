"""The shop as a WSGI application, for the server to serve."""
# mypy: disable-error-code="import-not-found"

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
