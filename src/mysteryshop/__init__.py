"""A mystery shopper as software: it walks a shop like a customer and judges what the customer is told."""

__version__ = "0.1.0"
