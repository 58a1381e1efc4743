"""What was learnt from labelled brands: which kind of promise a value is, and which two values are of one promise."""
