"""What is wrong, where, and how to mend it: the carrier of a fault, and the sentence of each."""
