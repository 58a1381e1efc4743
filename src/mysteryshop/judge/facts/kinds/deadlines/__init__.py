"""Times that are promised (delivery, returns, refunds, guarantees, answers), and when two of them contradict."""
