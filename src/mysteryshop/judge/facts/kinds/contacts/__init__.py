"""Telephone numbers, mailboxes and addresses: read from what channels say, and held against one another."""
