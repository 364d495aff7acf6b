package model_test

import "smilecodes/model/modeltest"

var (
	load = modeltest.Load
	says = modeltest.Says

	decoding = modeltest.Decoding
)
