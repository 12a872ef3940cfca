// What a page can do better with script. Without it every form and link works all the same.

const policy = globalThis.trustedTypes?.createPolicy('pandu', {
  createScriptURL: (url) => {
    if (url !== '/service-worker.js') throw new TypeError('script');
    return url;
  },
  createHTML: (html) => html, // only pages of our own, to be parsed, never run
});

const worker = navigator.serviceWorker;
/** Where there is no worker nothing is being prepared. */
const notGettingReady = () => document.querySelectorAll('.only-script').forEach((line) => { line.hidden = true; });
const tell = (kind) => worker?.ready.then((registration) => registration.active?.postMessage({ kind }));

if (worker) {
  worker.register(policy ? policy.createScriptURL('/service-worker.js') : '/service-worker.js', {
    type: 'module', updateViaCache: 'none',
  }).catch(notGettingReady);
  worker.addEventListener('message', (event) => {
    if (event.data?.kind === 'changed') lookAgain();
    if (event.data?.kind === 'unsaved') sayUnsaved(event.data.words, event.ports[0]);
  });
  worker.startMessages();
  tell('hello');
  addEventListener('online', () => tell('sync'));
  document.addEventListener('visibilitychange', () => { if (!document.hidden) tell('sync'); });
  setInterval(() => { if (!document.hidden) tell('sync'); }, 60_000);
  if (location.pathname.startsWith('/b/')) navigator.storage?.persist?.();
} else notGettingReady();

/** The phone could not keep the form: said beneath what she typed, which stays as it is. */
function sayUnsaved(words, heard) {
  document.querySelector('[data-tidak-tersimpan]')?.remove();
  const notice = Object.assign(document.createElement('p'), { className: 'notice is-urgent', textContent: words });
  notice.setAttribute('role', 'alert');
  notice.dataset.tidakTersimpan = '';
  (document.activeElement?.form ?? document.querySelector('main')).append(notice);
  notice.scrollIntoView({ block: 'center' });
  dispatchEvent(new Event('unsaved'));
  heard?.postMessage(true);
}

// A page from the browser's memory may carry a form that was already sent.
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });

const parsed = (html) => new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');

// The worker is told that all of a page is shown, not a list of it.
const WHOLE = { headers: { 'Pandu-Whole': '1' } };

/** The page's own ticks, pill, notices and list of unsent work, as the worker would draw them now. */
let looking;
let hasChanged = false;
function lookAgain() {
  if (!document.querySelector('[data-pill], [data-siap]')) return;
  hasChanged = true;
  looking ??= look().finally(() => { looking = undefined; });
}

async function look() {
  while (hasChanged) {
    hasChanged = false;
    const answer = await fetch(location.href, WHOLE).catch(() => undefined);
    if (!answer?.ok) return; // no signal and no worker: the page stays as it is
    const fresh = parsed(await answer.text());
    for (const name of ['data-pill', 'data-siap', 'data-tick', 'data-saved', 'data-live']) {
      for (const old of document.querySelectorAll(`[${name}]`)) {
        const value = old.getAttribute(name);
        const now = fresh.querySelector(value ? `[${name}="${value}"]` : `[${name}]`);
        if (now && now.outerHTML !== old.outerHTML) old.replaceWith(document.adoptNode(now));
      }
    }
  }
}

/** Makes a part of the page equal to another by as few changes as it takes: what stays the same keeps its place. */
function renew(old, now) {
  if (old.isEqualNode(now)) return;
  const isAlike = old.cloneNode(false).isEqualNode(now.cloneNode(false));
  if (!isAlike || old.childNodes.length !== now.childNodes.length) {
    old.replaceWith(document.adoptNode(now));
    return;
  }
  const fresh = [...now.childNodes];
  [...old.childNodes].forEach((child, place) => renew(child, fresh[place]));
}

// A tap that leads back to its own page (Hadir) changes what it changes and no more: nothing is loaded anew.
let taps = 0;
document.addEventListener('submit', async (event) => {
  const { target: form, submitter } = event;
  if (!form.matches('[data-tetap]') || !submitter || !worker?.controller || event.defaultPrevented) return;
  event.preventDefault();
  const typed = new URLSearchParams(new FormData(form));
  typed.append(submitter.name, submitter.value);
  const tap = (taps += 1);
  const answer = await fetch(form.action, { method: 'POST', body: typed, ...WHOLE }).catch(() => undefined);
  if (answer?.status === 204) return; // not saved, and said so (see sayUnsaved)
  const html = answer?.ok && await answer.text();
  if (tap !== taps) return; // another tap since: its answer knows of this one
  const fresh = html && parsed(html);
  if (!fresh || new URL(answer.url).pathname !== location.pathname) {
    // The same form the usual way: what was saved already is not saved twice.
    form.removeAttribute('data-tetap');
    form.requestSubmit(submitter);
    return;
  }
  history.replaceState(null, '', answer.url);
  for (const part of ['.steps', 'main', '.dock', '[data-pill]']) {
    const [old, now] = [document.querySelector(part), fresh.querySelector(part)];
    if (old && now) renew(old, now);
  }
  document.querySelectorAll('[data-cari]').forEach((input) => { input.value = input.defaultValue; });
  const row = document.querySelector('.said') ?? document.getElementById(`w${submitter.value}`)?.closest('li');
  row?.scrollIntoView({ block: 'nearest' });
  row?.querySelector('a, button')?.focus({ preventScroll: true });
});

// Finds while typing: the page that the form would ask for, its list only. Not every row is drawn, and all are found.
for (const input of document.querySelectorAll('[data-cari]')) {
  let timer;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const typed = input.value;
      const url = `${input.form.action}?${new URLSearchParams({ cari: typed })}`;
      const answer = await fetch(url).catch(() => undefined);
      const fresh = answer?.ok && parsed(await answer.text()).querySelector('[data-hasil]');
      if (!fresh || input.value !== typed) return; // typed on: the next answer counts
      document.querySelector('[data-hasil]').replaceWith(document.adoptNode(fresh));
      history.replaceState(null, '', url);
    }, 150);
  });
}

// Says who may already be in the book, while typing.
for (const form of document.querySelectorAll('[data-mirip]')) {
  const place = form.querySelector('[data-mirip-hasil]');
  let timer;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const typed = new FormData(form);
      const query = new URLSearchParams({ nama: typed.get('name') ?? '', lahir: typed.get('birth') ?? '' });
      const answer = await fetch(`${form.dataset.mirip}?${query}`).catch(() => undefined);
      const lines = answer?.ok ? (await answer.text()).split('\n').filter(Boolean) : [];
      place.querySelector('ul').replaceChildren(...lines.map((line) => {
        const [path, words] = line.split('\t');
        const link = Object.assign(document.createElement('a'), { href: path, textContent: words });
        const item = document.createElement('li');
        item.append(link);
        return item;
      }));
      place.hidden = lines.length === 0;
    }, 250);
  });
}

// The phone's own place, asked for once and never required.
for (const place of document.querySelectorAll('[data-lokasi]')) {
  const words = place.querySelector('[data-lokasi-kata]');
  if (!navigator.geolocation) continue;
  place.hidden = false;
  place.querySelector('button').addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const millionths = (degrees) => Math.round(degrees * 1e6);
      const metres = Math.min(100_000, Math.round(coords.accuracy));
      place.querySelector('input').value = `${millionths(coords.latitude)} ${millionths(coords.longitude)} ${metres}`;
      words.textContent = `${words.dataset.ada} (± ${metres} m)`;
    }, () => { words.textContent = words.dataset.gagal; }, { enableHighAccuracy: true, timeout: 15_000 });
  });
}

/** Questions that are asked only after a certain answer; without script all of them are. */
function askWhatFollows() {
  for (const part of document.querySelectorAll('[data-bila]')) {
    const [name, ...codes] = part.dataset.bila.split(' ');
    const chosen = [...part.closest('form').querySelectorAll(`[name="${name}"]:checked`)];
    part.hidden = !chosen.some(({ value }) => codes.includes(value));
    for (const input of part.querySelectorAll('[name]')) input.disabled = part.hidden;
  }
}
document.addEventListener('input', askWhatFollows);
askWhatFollows();

// A sentence to use goes into its field.
for (const button of document.querySelectorAll('[data-salin]')) {
  button.addEventListener('click', () => {
    const field = document.getElementById(button.dataset.salin);
    field.value = button.textContent;
    field.focus();
  });
}

// An inbox by keys: j and k go through the rows, / begins a search.
for (const table of document.querySelectorAll('[data-baris]')) {
  const links = [...table.querySelectorAll('tbody th a')];
  addEventListener('keydown', (event) => {
    if (event.target.closest('input, textarea, select') || event.ctrlKey || event.metaKey) return;
    if (event.key === '/') {
      event.preventDefault();
      document.querySelector('[data-garis-miring]')?.focus();
      return;
    }
    const step = { j: 1, k: -1 }[event.key];
    if (!step || links.length === 0) return;
    const at = links.indexOf(document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at + step))].focus();
  });
}
// What only a unit may read is sent by script alone.
if (document.querySelector('[data-keluar]')) import('./bantuan.js').catch(() => {});
// What is typed in a long form is kept until it is saved.
if (document.querySelector('[data-draf]')) import('./drafts.js').catch(() => {});
// Photographs are made small on the phone.
if (document.querySelector('[data-foto]')) import('./foto.js').catch(() => {});

document.querySelector('[data-kirim]')?.addEventListener('click', () => tell('sync'));
document.querySelector('.problems')?.focus();
