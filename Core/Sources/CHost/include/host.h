// The few functions of the C library that Core uses: glibc gives them on the server, wasi-libc on the phone.
#pragma once
double pow(double base, double exponent);
