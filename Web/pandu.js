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

const trusted = (html) => (policy ? policy.createHTML(html) : html);
const parsed = (html) => new DOMParser().parseFromString(trusted(html), 'text/html');

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
    const page = apart(await answer.text());
    const fresh = parsed(page.html());
    if (signal.aborted) continue; // another screen since, drawn later than this
    drawRest();
    for (const name of ['data-pill', 'data-siap', 'data-tick', 'data-saved', 'data-live']) {
      for (const old of document.querySelectorAll(`[${name}]`)) {
        const value = old.getAttribute(name);
        const now = fresh.querySelector(value ? `[${name}="${value}"]` : `[${name}]`);
        if (now && now.outerHTML !== old.outerHTML) old.replaceWith(document.adoptNode(now.cloneNode(true)));
      }
    }
    const [here, there] = [listsOf(document), listsOf(fresh)];
    shown = page.lists.map((rows, list) => rows.map((row, place) => {
      const now = there[list]?.children[place];
      return now && here[list]?.children[place]?.isEqualNode(now) ? row : undefined;
    }));
  }
}

// MARK: Long lists
//
// Most of a long page is rows that nobody sees yet. They are told apart in its text: those beyond the first screens are
// drawn once it stands, and of a list that is drawn again only rows that read otherwise.

const LISTS = 'ul.rows';
const listsOf = (page) => [...page.querySelectorAll(LISTS)];
const MOST_ROWS = { first: 16, then: 60 };
// The rows of this screen's lists as the worker wrote them; `undefined` for what stands otherwise.
let shown;
// Rows that are still to be drawn: { list, rows } each.
let rest = [];

/** The page in two: `lists`, the texts of the rows of each; and `html`, its text with so many of them. */
function apart(text) {
  // What is before it, a list's tag, its rows, …
  const parts = text.split(/(<ul class="rows"[^>]*>)([^]*?)(?=<\/ul>)/);
  const lists = parts.filter((_, place) => place % 3 === 2)
    .map((rows) => rows.split(/(?<=<\/li>)/).filter((row) => row.trim()));
  const html = (most = Infinity) => parts.map((part, place) => {
    if (place % 3 !== 2) return part;
    const now = lists[(place - 2) / 3].slice(0, most);
    most -= now.length;
    return now.join('');
  }).join('');
  return { lists, html };
}

/** Draws so many of the rows that are left. */
function drawRest(most = Infinity) {
  for (const { list, rows } of rest) {
    const now = rows.splice(0, most);
    most -= now.length;
    if (now.length > 0) list.insertAdjacentHTML('beforeend', trusted(now.join('')));
  }
  rest = rest.filter(({ rows }) => rows.length > 0);
}

function drawInTurn() {
  drawRest(MOST_ROWS.then);
  if (rest.length > 0) setTimeout(drawInTurn);
}

// MARK: One page in place of another
//
// A new document costs a slow phone more than the page in it. Where the browser has the Navigation API it keeps addresses,
// back and forward, and where the page was scrolled to; where it has not, or anything is not as expected, pages load.

// A page is on its way: told to who listens, and shown when it takes long. Until then no style depends on it.
let slow;
function wait() {
  document.documentElement.ariaBusy = 'true';
  slow ??= setTimeout(() => document.documentElement.setAttribute('data-lama', ''), 400);
}
function hasCome() {
  clearTimeout(slow);
  slow = undefined;
  document.documentElement.ariaBusy = null;
  document.documentElement.removeAttribute('data-lama');
}

/** What the worker draws at an address: { lists, html, url, isOk }; `undefined` where something else has to answer. */
async function drawn(address, options = {}) {
  wait();
  const answer = await fetch(address, { ...options, headers: HERE }).catch(() => undefined);
  if (answer?.status === 204) return { isUnsaved: true }; // said so (see sayUnsaved)
  const url = answer?.headers.get('Pandu-At');
  if (!url) return undefined;
  const text = await answer.text();
  if (!text.includes('<main') || text.includes(' data-keluar')) return undefined;
  return { ...apart(text), url: new URL(url, location.href).href, isOk: answer.ok };
}

/** Puts a page in place of this one, the rows beyond its first screens a little later. Who listens hears its heading. */
function show({ lists, html }, isWhole = location.hash !== '') {
  hasCome();
  const fresh = parsed(html(isWhole ? Infinity : MOST_ROWS.first));
  screen.abort();
  screen = new AbortController();
  document.documentElement.lang = fresh.documentElement.lang;
  document.title = fresh.title;
  document.body.replaceChildren(...document.adoptNode(fresh.body).childNodes);
  shown = lists;
  rest = listsOf(document).map((list, place) => ({ list, rows: (lists[place] ?? []).slice(list.children.length) }));
  if (!isWhole) requestAnimationFrame(() => setTimeout(drawInTurn));
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
  if (info?.html) return event.intercept({ handler: async () => show(info) });
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
  // As long as it was: the browser scrolls to where she had been.
  if (page?.isOk) show(page, true);
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
  setTimeout(hasCome, 2_000);
}

const isAlike = (one, other) => one.cloneNode(false).isEqualNode(other.cloneNode(false));

/** Makes a part of the page equal to another by as few changes as it takes: what stays the same keeps its place. */
function renew(old, now) {
  if (old.isEqualNode(now) || old.nodeType === Node.ELEMENT_NODE && old.matches(LISTS) && now.matches(LISTS)) return;
  if (!isAlike(old, now)) {
    old.replaceWith(document.adoptNode(now));
    return;
  }
  const [before, after] = [[...old.childNodes], [...now.childNodes]];
  // What was added or taken away stands between what is alike at both ends.
  let next = null;
  while (before.length > 0 && after.length > 0 && isAlike(before.at(-1), after.at(-1))) {
    next = before.pop();
    renew(next, after.pop());
  }
  while (before.length > 0 && after.length > 0 && isAlike(before[0], after[0])) renew(before.shift(), after.shift());
  if (before.length === after.length) before.forEach((child, place) => renew(child, after[place]));
  else {
    before.forEach((child) => child.remove());
    after.forEach((child) => old.insertBefore(document.adoptNode(child), next));
  }
}

/** Makes the rows of a list read like these, of which it shows others as they were written. */
function renewRows(list, rows, before) {
  if (list.children.length !== rows.length) {
    list.innerHTML = trusted(rows.join(''));
    return;
  }
  rows.forEach((row, place) => {
    if (row !== before?.[place]) renew(list.children[place], parsed(`<ul>${row}</ul>`).querySelector('li'));
  });
}

/** A tap that leads back to its own page (Hadir) changes what it changes and no more. */
function change(page, submitter) {
  hasCome();
  drawRest();
  history.replaceState(null, '', page.url);
  const fresh = parsed(page.html(0));
  const before = new Map(listsOf(document).map((list, place) => [list, shown?.[place]]));
  for (const part of ['.steps', 'main', '.dock', '[data-pill]']) {
    const [old, now] = [document.querySelector(part), fresh.querySelector(part)];
    if (old && now) renew(old, now);
  }
  const lists = listsOf(document);
  if (lists.length !== page.lists.length) return show(page, true);
  lists.forEach((list, place) => renewRows(list, page.lists[place], before.get(list)));
  shown = page.lists;
  document.querySelectorAll('[data-cari]').forEach((input) => { input.value = input.defaultValue; });
  const row = document.querySelector('.said') ?? document.getElementById(`w${submitter.value}`)?.closest('li');
  row?.scrollIntoView({ block: 'nearest' });
  row?.querySelector('a, button')?.focus({ preventScroll: true });
}

// A question may be called like a property of its form.
const of = (form, name) => Reflect.get(HTMLFormElement.prototype, name, form);
const usual = new WeakSet();
document.addEventListener('submit', async (event) => {
  drawRest(); // what was ticked in rows that nobody has seen yet is sent as well
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
  if (page?.isUnsaved) return hasCome();
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
  walkRows();
  askWhatFollows();
  const { signal } = screen;
  const load = (mark, module) => document.querySelector(mark)
    && import(module).then(({ begin }) => { if (!signal.aborted) begin(signal); }).catch(() => {});
  // What is typed in a long form is kept until it is saved.
  load('[data-draf]', './drafts.js');
  // What helps to fill in a form.
  load('[data-mirip], [data-lokasi], [data-salin], [data-berkas], [data-lihat], [data-satu]', './filling.js');
  // Who comes to a meeting is kept until there is a signal.
  load('[data-hadir]', './hadir.js');
  const atDoor = async () => localStorage.getItem('hadir') && (await import('./hadir.js')).flush();
  if (!document.querySelector('[data-hadir]')) atDoor().catch(() => {});
  // Photographs are made small on the phone.
  load('[data-foto]', './foto.js');
  document.querySelector('[data-kirim]')?.addEventListener('click', ({ currentTarget: button }) => {
    tell('sync');
    if (navigator.onLine || button.previousElementSibling) return;
    const words = Object.assign(document.createElement('p'), { className: 'meta', role: 'status' });
    button.before(words);
    words.textContent = button.dataset.kirim;
  });
  for (const button of document.querySelectorAll('[data-cetak]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  document.querySelector('.problems')?.focus();
  // How the rows are written, before one of them is tapped.
  if (!shown && canTakeOver() && document.querySelector('[data-tetap]')) globalThis.requestIdleCallback?.(lookAgain);
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
        shown = undefined;
        history.replaceState(null, '', url);
      }, 150);
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
