"""Reading: from a page kept as evidence to what a customer is told on it."""

from mysteryshop.judge.reading.page import Reading, Setting, SiteReading
from mysteryshop.judge.reading.sentences import Sentence, sentences_of, split_sentences

__all__ = ["Reading", "Sentence", "Setting", "SiteReading", "sentences_of", "split_sentences"]
