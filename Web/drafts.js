// What is typed in a form longer than a screen lies on this phone until it is saved: a closed tab or an empty battery
// loses nothing. It is offered again, never filled in unasked. The worker takes it away once the form is saved, and when
// she signs out; what is sealed has no drafts (see Visit.draft in Core).

import * as store from './store.js';

const OLD = 7 * 86_400_000;
const PAUSE = 300;

/** Each field that she fills in, with its name and its place among those of that name. Pictures are kept by foto.js. */
function fields(form) {
  const seen = {};
  return [...form.elements].filter((item) => item.name && !item.closest('[data-foto]')
    && !['hidden', 'file', 'submit', 'button', 'fieldset'].includes(item.type)).map((item) => {
    const isBox = item.type === 'checkbox' || item.type === 'radio';
    seen[item.name] = (seen[item.name] ?? 0) + 1;
    return { item, isBox, key: isBox ? `${item.name}=${item.value}` : `${item.name} ${seen[item.name]}` };
  });
}

const read = (form) => Object.fromEntries(fields(form).map(({ item, isBox, key }) => [key, isBox ? item.checked : item.value]));

function fill(form, values) {
  for (const { item, isBox, key } of fields(form)) {
    if (!(key in values)) continue;
    if (isBox) item.checked = values[key];
    else item.value = values[key];
    if (values[key]) item.closest('details')?.setAttribute('open', '');
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Until the screen ends, which `signal` says. */
export async function begin(signal) {
  const offer = document.querySelector('[data-draf]');
  const form = offer.closest('form');
  const hidden = (name) => form.querySelector(`input[type=hidden][name=${name}]`)?.value ?? '';
  // A question may be called `action`, as the form's own property is.
  const address = new URL(form.getAttribute('action') ?? '', location.href).pathname + hidden('koreksi');
  const place = { account: hidden('penulis'), address };
  const isLong = form.matches('[data-satu]') || document.documentElement.scrollHeight > innerHeight;
  // Without a worker nothing would take a draft away.
  if (!place.account || !isLong || !navigator.serviceWorker?.controller) return;
  // A form that came back to be mended carries what was typed: nothing to offer, but to be kept all the same.
  const isGoingOn = offer.dataset.draf === 'terus';
  const begun = JSON.stringify(read(form));
  let timer;
  let isSent = false;

  function keep() {
    clearTimeout(timer);
    timer = undefined;
    if (isSent) return;
    const values = read(form);
    const isUntouched = !isGoingOn && JSON.stringify(values) === begun;
    store.change(['drafts'], (at) => {
      if (isUntouched) at('drafts').delete([place.account, place.address]);
      else at('drafts').put({ ...place, entry: hidden('entri'), at: Date.now(), values });
    }).catch(() => {});
  }

  function ask(draft) {
    const when = offer.querySelector('time');
    when.dateTime = new Date(draft.at).toISOString();
    // By the region's clock, as on all pages: the phone may be set to another zone.
    when.textContent = new Date(draft.at + when.dataset.jam * 60_000).toLocaleString(document.documentElement.lang, {
      timeZone: 'UTC', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit',
    });
    offer.hidden = false;
    offer.querySelector('[data-draf-pakai]').addEventListener('click', () => {
      offer.hidden = true;
      fill(form, draft.values);
      keep();
    });
    offer.querySelector('[data-draf-buang]').addEventListener('click', () => {
      offer.hidden = true;
      keep();
    });
  }

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  // What she typed last, before its pause is over. What is offered and not chosen yet stays.
  const keepLast = () => { if (timer) keep(); };
  document.addEventListener('visibilitychange', keepLast, { signal });
  signal.addEventListener('abort', keepLast);
  // The worker knows by the entry's id which draft was saved.
  form.addEventListener('submit', () => {
    keep();
    isSent = true;
  });
  addEventListener('unsaved', () => { isSent = false; }, { signal });
  const known = await store.change(['drafts'], async (at) => {
    for (const draft of await store.get(at('drafts').getAll())) {
      if (Date.now() - draft.at > OLD) at('drafts').delete([draft.account, draft.address]);
    }
    return store.get(at('drafts').get([place.account, place.address]));
  }).catch(() => undefined); // no room now; there may be once she types
  if (isGoingOn) keep();
  else if (known && JSON.stringify(known.values) !== begun) ask(known);
}
