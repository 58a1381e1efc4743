"""The shipped detectors, one file each; the registry walks this folder."""
