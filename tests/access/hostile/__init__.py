"""Those who should not come in, tried at one site that is put back before each of them."""
