// Every question to our own server. A 200 of a stranger (a Wi-Fi's page, a proxy's notice, an old copy in a cache) is no
// answer: each question carries a word of its own, and only what says that word again was said by our server.

/** The answer of our server, whatever its status; anything else throws, as no signal does. */
export async function ask(path, options = {}) {
  const word = crypto.randomUUID();
  const answer = await fetch(path, {
    redirect: 'manual', cache: 'no-store', ...options, headers: { ...options.headers, 'Pandu-Asks': word },
  });
  if (answer.headers.get('Pandu-Says') !== word) throw new Error(`a stranger answers ${path}`);
  return answer;
}
