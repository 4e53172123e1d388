"""Tests and benchmarks of the directive tracker."""
