// OpenSSL's libcrypto: digests, message authentication and random bytes; nothing else of it is used.
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/crypto.h>
