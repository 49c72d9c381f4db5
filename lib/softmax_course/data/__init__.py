"""Small data sets to train on: three made of random numbers, two measured, one to read."""

from softmax_course.data.clouds import blobs, three_clouds, xor
from softmax_course.data.dataset import Dataset
from softmax_course.data.shipped import digits, penguins, short_text

__all__ = ["Dataset", "blobs", "digits", "penguins", "short_text", "three_clouds", "xor"]
