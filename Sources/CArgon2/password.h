// The reference implementation of Argon2, for passwords.
#include <argon2.h>
