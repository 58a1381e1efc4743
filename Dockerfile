# mysteryshop with its browser and fonts: docker build -t mysteryshop . ; docs/ci.md says how to run it.
FROM python:3.12-slim-bookworm AS wheel
WORKDIR /source
COPY . .
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.12-slim-bookworm
LABEL org.opencontainers.image.title="mysteryshop" \
      org.opencontainers.image.description="A mystery shopper as software: walks a shop like a customer and judges its words" \
      org.opencontainers.image.licenses="Apache-2.0"

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PLAYWRIGHT_BROWSERS_PATH=/opt/browsers \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1

# Fonts for the scripts that shops write in; without them a screenshot shows boxes for letters. They follow the
# distribution's own updates, so their versions are not held.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        fonts-liberation fonts-noto-cjk fonts-noto-color-emoji fonts-noto-core \
    && rm -rf /var/lib/apt/lists/*

# The wheel says which versions it wants. The browser is the one that this Playwright was made for.
COPY --from=wheel /wheels /wheels
RUN pip install --no-cache-dir /wheels/*.whl \
    && rm -rf /wheels \
    && python -m playwright install --with-deps --only-shell chromium \
    && rm -rf /var/lib/apt/lists/* \
    && python -m compileall -q "$(python -c 'import mysteryshop; print(mysteryshop.__path__[0])')" \
    && chmod -R a+rX /opt/browsers

# Nobody's rights are needed to shop. HOME is a folder that any --user can write to.
RUN useradd --create-home --uid 1000 shopper \
    && install --directory --mode=1777 /audit /home/anybody
ENV HOME=/home/anybody
USER 1000
WORKDIR /audit
ENTRYPOINT ["mysteryshop"]
CMD ["--help"]
