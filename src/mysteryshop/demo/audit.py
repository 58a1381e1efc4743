"""The audit file for the demo shop: a scripted walk past every kind of page it has."""

from __future__ import annotations

from mysteryshop.demo.edition import Edition

_AUDIT = """\
audit: Batch & Bannock, the demo shop ({edition})
site:
  url: {url}
  permission: test
  region: UK
  brand-words: [Batch, Bannock]
personas: [busy-parent]
journeys:
  - channel: web
    steps:
      - open: {{path: /, as: home}}
      - answer-cookies: refuse
      - open: {{path: /first-loaf, as: landing}}
      - click: {{role: link, name: Shape and prove, as: category}}
      - open: {{path: /c/bake, as: category}}
      - click: {{role: link, name: Clay baking dome, as: sold-out}}
      - open: {{path: "/search?q=gluten+scales", as: search}}
      - open: {{path: /p/first-loaf-set, as: product}}
      - search: proving bowl
      - choose: first result
      - add-to-cart
      - go-to: cart
      - go-to: checkout
      - fill: customer
      - click: {{role: button, name: Continue to delivery, as: checkout}}
      - click: {{role: button, name: Continue to payment, as: payment}}
      - stop
      - go-to: faq
      - go-to: help
      - go-to: contact
      - open: {{path: /delivery, as: delivery-info}}
      - open: {{path: /returns, as: returns-info}}
      - open: {{path: /terms, as: terms}}
      - open: {{path: /about, as: about}}
      - open: {{path: /no-such-thing, as: error}}
      - open: {{path: /maintenance, as: maintenance}}
failures:
  - {{url: /broken, kind: fault}}
  - {{url: /maintenance, kind: maintenance}}
gate: {{min-score: 60}}
"""


def demo_audit(edition: Edition, url: str) -> str:
    """The YAML text of the audit file for one edition. url: where the shop is served."""
    return _AUDIT.format(edition=edition.value, url=url)
