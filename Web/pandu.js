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

// What is drawn is all shown, not a list of it: the worker knows with what standing of the book.
const WHOLE = { headers: { 'Pandu-Whole': '1' } };
// Only what the worker draws itself: for everything else the browser goes there as it always did.
const HERE = { 'Pandu-Whole': 'here' };

// Ends with the screen, not with the document.
let screen = new AbortController();
// A worker of another version has taken over: the next page comes as a document, with that version's scripts and styles.
let isOld = false;
worker?.addEventListener('controllerchange', () => { isOld = true; });
// What only a unit may read stands in a document of its own, and leaves with it (see bantuan.js).
const isClosed = (page) => page.querySelector('[data-keluar]') !== null;
const canTakeOver = () => Boolean(worker?.controller && !isOld && !isClosed(document));
const isInBook = (url) => url.startsWith(location.origin + '/b/') && location.pathname.startsWith('/b/');

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
    const { signal } = screen;
    const answer = await fetch(location.href, WHOLE).catch(() => undefined);
    if (!answer?.ok) return; // no signal and no worker: the page stays as it is
    const fresh = parsed(await answer.text());
    if (signal.aborted) continue; // another screen since, drawn later than this
    for (const name of ['data-pill', 'data-siap', 'data-tick', 'data-saved', 'data-live']) {
      for (const old of document.querySelectorAll(`[${name}]`)) {
        const value = old.getAttribute(name);
        const now = fresh.querySelector(value ? `[${name}="${value}"]` : `[${name}]`);
        if (now && now.outerHTML !== old.outerHTML) old.replaceWith(document.adoptNode(now));
      }
    }
  }
}

// MARK: One page in place of another
//
// A new document costs a slow phone more than the page in it. Where the browser has the Navigation API it keeps addresses,
// back and forward, and where the page was scrolled to; where it has not, or anything is not as expected, pages load.

// A page is on its way: shown when it takes long, and told to who listens.
const wait = () => { document.documentElement.ariaBusy = 'true'; };
const rest = () => { document.documentElement.ariaBusy = null; };

/** What the worker draws at an address: { fresh, url, isOk }; `undefined` where something else has to answer. */
async function drawn(address, options = {}) {
  wait();
  const answer = await fetch(address, { ...options, headers: HERE }).catch(() => undefined);
  if (answer?.status === 204) return { isUnsaved: true }; // said so (see sayUnsaved)
  const url = answer?.headers.get('Pandu-At');
  if (!url) return undefined;
  const fresh = parsed(await answer.text());
  if (!fresh.querySelector('main') || isClosed(fresh)) return undefined;
  return { fresh, url: new URL(url, location.href).href, isOk: answer.ok };
}

/** Puts a page in place of this one. Who listens hears its heading. */
function show({ fresh }) {
  rest();
  screen.abort();
  screen = new AbortController();
  document.documentElement.lang = fresh.documentElement.lang;
  document.title = fresh.title;
  document.body.replaceChildren(...document.adoptNode(fresh.body).childNodes);
  dress();
  const heading = document.querySelector('.problems') ?? document.querySelector('h1') ?? document.querySelector('main');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  tell('hello');
}

// Of several taps the last one counts.
let taps = 0;

globalThis.navigation?.addEventListener('navigate', (event) => {
  const { info, destination: { url }, navigationType, hashChange } = event;
  if (info?.fresh) return event.intercept({ handler: async () => show(info) });
  if (!event.canIntercept || !event.cancelable && navigationType !== 'traverse') return;
  if (hashChange || event.formData || event.downloadRequest !== null || !isInBook(url) || !canTakeOver()) return;
  if (navigationType === 'traverse') event.intercept({ handler: () => comeBack(url) });
  else if (navigationType !== 'reload' && event.userInitiated) {
    event.preventDefault();
    goOn(url);
  }
});

async function comeBack(url) {
  const tap = (taps += 1);
  const page = await drawn(url);
  if (tap !== taps) return;
  if (page?.isOk) show(page);
  else location.reload();
}

async function goOn(url) {
  const tap = (taps += 1);
  const [address, mark] = url.split('#');
  const page = await drawn(address);
  if (tap !== taps) return;
  if (page?.isOk) navigation.navigate(mark ? `${page.url}#${mark}` : page.url, { info: page });
  else usually(() => location.assign(url));
}

/** What is not ours to answer: a document, or a file and this page stays. */
function usually(go) {
  go();
  setTimeout(rest, 2_000);
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

/** A tap that leads back to its own page (Hadir) changes what it changes and no more. */
function change({ fresh, url }, submitter) {
  rest();
  history.replaceState(null, '', url);
  for (const part of ['.steps', 'main', '.dock', '[data-pill]']) {
    const [old, now] = [document.querySelector(part), fresh.querySelector(part)];
    if (old && now) renew(old, now);
  }
  document.querySelectorAll('[data-cari]').forEach((input) => { input.value = input.defaultValue; });
  const row = document.querySelector('.said') ?? document.getElementById(`w${submitter.value}`)?.closest('li');
  row?.scrollIntoView({ block: 'nearest' });
  row?.querySelector('a, button')?.focus({ preventScroll: true });
}

// A question may be called like a property of its form.
const of = (form, name) => Reflect.get(HTMLFormElement.prototype, name, form);
const usual = new WeakSet();
document.addEventListener('submit', async (event) => {
  const { target: form, submitter } = event;
  const [action, stays] = [of(form, 'action'), form.matches('[data-tetap]')];
  const isPlain = of(form, 'method') === 'post' && of(form, 'enctype') === 'application/x-www-form-urlencoded';
  if (event.defaultPrevented || usual.has(form) || !isPlain || !isInBook(action) || !canTakeOver()) return;
  if (!stays && !globalThis.navigation) return;
  event.preventDefault();
  const typed = new URLSearchParams(new FormData(form));
  if (submitter?.name) typed.append(submitter.name, submitter.value);
  const tap = (taps += 1);
  const page = await drawn(action, { method: 'POST', body: typed });
  if (tap !== taps) return; // another tap since: its answer knows of this one
  if (page?.isUnsaved) return rest();
  const isHere = page && new URL(page.url).pathname === location.pathname;
  if (page?.isOk && isHere && stays) change(page, submitter);
  else if (page?.isOk && globalThis.navigation) navigation.navigate(page.url, { info: page });
  else if (isHere) show(page);
  else {
    // The same form the usual way: what was saved already is not saved twice.
    usual.add(form);
    usually(() => form.requestSubmit(submitter));
  }
});

/** What a screen can do better with script, once it stands. */
function dress() {
  find();
  findAlike();
  placeItself();
  copySentences();
  walkRows();
  const { signal } = screen;
  const load = (mark, module) => document.querySelector(mark)
    && import(module).then(({ begin }) => { if (!signal.aborted) begin(signal); }).catch(() => {});
  // What is typed in a long form is kept until it is saved.
  load('[data-draf]', './drafts.js');
  // Photographs are made small on the phone.
  load('[data-foto]', './foto.js');
  document.querySelector('[data-kirim]')?.addEventListener('click', () => tell('sync'));
  document.querySelector('.problems')?.focus();
}

/** Finds while typing: the page that the form would ask for, its list only. Not every row is drawn, and all are found. */
function find() {
  for (const input of document.querySelectorAll('[data-cari]')) {
    let timer;
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const typed = input.value;
        const url = `${input.form.action}?${new URLSearchParams({ cari: typed })}`;
        const answer = await fetch(url).catch(() => undefined);
        const fresh = answer?.ok && parsed(await answer.text()).querySelector('[data-hasil]');
        // Typed on: the next answer counts. Gone on: none does.
        if (!fresh || input.value !== typed || !input.isConnected) return;
        document.querySelector('[data-hasil]').replaceWith(document.adoptNode(fresh));
        history.replaceState(null, '', url);
      }, 150);
    });
  }
}

/** Says who may already be in the book, while typing. */
function findAlike() {
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
}

/** The phone's own place, asked for once and never required. */
function placeItself() {
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
}

/** A sentence to use goes into its field. */
function copySentences() {
  for (const button of document.querySelectorAll('[data-salin]')) {
    button.addEventListener('click', () => {
      const field = document.getElementById(button.dataset.salin);
      field.value = button.textContent;
      field.focus();
    });
  }
}

/** An inbox by keys: j and k go through the rows, / begins a search. */
function walkRows() {
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
    }, { signal: screen.signal });
  }
}

dress();
if (isClosed(document)) import('./bantuan.js').catch(() => {});
