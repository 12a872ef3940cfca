// A closed report leaves by script: no navigation carries it, no field is remembered, and whoever must leave the page
// at once does.

const leave = () => {
  for (const form of document.forms) form.reset();
  location.replace('/resep.html');
};
for (const link of document.querySelectorAll('[data-keluar]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
}
addEventListener('keydown', (event) => { if (event.key === 'Escape') leave(); });
// What a browser keeps of a page it may come back to holds nothing that was typed.
addEventListener('pagehide', () => { for (const form of document.forms) form.reset(); });

const guarded = document.querySelector('[data-tertutup], [data-tambahan]');
if (guarded) {
  document.querySelector('[data-tanpa]').hidden = true;
  guarded.hidden = false;
  guarded.addEventListener('submit', async (event) => {
    event.preventDefault();
    const typed = new URLSearchParams(new FormData(guarded));
    const isAddition = 'tambahan' in guarded.dataset;
    const isWhole = typed.get('note')?.trim() && (isAddition ? typed.get('kode')?.trim() : typed.get('kind'));
    if (!isWhole) return complain('kurang');
    if (!isAddition) direct(typed);
    const button = guarded.querySelector('button');
    button.disabled = true;
    const answer = await fetch(isAddition ? '/bantuan/tambah' : '/bantuan/kirim', {
      method: 'POST', body: typed, cache: 'no-store',
    }).catch(() => undefined);
    button.disabled = false;
    if (!answer?.ok) return complain('gagal');
    const isWaiting = (await answer.json().catch(() => ({}))).waiting === true;
    guarded.reset();
    guarded.remove();
    const done = document.querySelector('[data-selesai]');
    // In this order: whoever is in danger now calls; what waits on the phone helps nobody yet.
    if (!isAddition) done.querySelector('[data-terancam]').hidden = !typed.get('danger');
    if (!isAddition) follow(done, typed.get('kode'), isWaiting);
    done.hidden = false;
    done.focus();
  });
}

/** How it stands with what was just sent: the worker says when that has changed. */
function follow(done, own, isWaiting) {
  const say = (now) => {
    for (const [state, part] of [['waiting', 'menunggu'], ['sent', 'sampai'], ['refused', 'ditolak']]) {
      done.querySelector(`[data-${part}]`).hidden = state !== now;
    }
  };
  const look = async () => {
    const known = (await codes()).find(({ code }) => code === own);
    if (known) say(known.state);
  };
  say(isWaiting ? 'waiting' : 'sent');
  if (!isWaiting) return;
  whenTold(look);
  look();
}

/** Another closed report has arrived, or was refused. */
function whenTold(look) {
  navigator.serviceWorker?.addEventListener('message', ({ data }) => { if (data?.kind === 'secrets') look(); });
}

/** To which unit it goes, and its key. */
function direct(typed) {
  const way = (kind) => guarded.querySelector(`[data-jenis="${kind}"]`);
  const chosen = (typed.get('involved') && way('involved')) || way(typed.get('kind'));
  typed.set('tujuan', chosen.dataset.tujuan);
  typed.set('kunci', chosen.dataset.kunci);
}

function complain(what) {
  const notice = guarded.querySelector('[data-salah]');
  const words = notice.querySelector('span');
  words.textContent = words.dataset[what];
  notice.hidden = false;
  notice.scrollIntoView({ block: 'center' });
}

// Codes and days of what was sent from here: the worker alone knows them.
const kept = document.querySelector('[data-tersimpan]');
if (kept && navigator.serviceWorker?.controller) {
  whenTold(show);
  show();
}

async function codes() {
  const answer = await fetch('/bantuan/kode').catch(() => undefined);
  return answer?.ok ? answer.json() : [];
}

async function show() {
  const reports = await codes();
  const list = kept.querySelector('ul');
  list.replaceChildren(...reports.map(({ code, day, state }) => {
    const row = made('li', { className: 'row row--act' });
    const words = made('span', { className: 'row__body' });
    words.append(
      made('span', { className: 'row__title', textContent: code }),
      made('span', { className: 'row__note', textContent: `${day.split('-').reverse().join('/')} · ${list.dataset[state]}` }));
    row.append(words);
    if (state === 'sent') {
      const button = made('button', { className: 'row__do', type: 'button', textContent: list.dataset.hapus });
      button.addEventListener('click', async () => {
        await fetch('/bantuan/kode', { method: 'POST', body: new URLSearchParams({ kode: code }) });
        show();
      });
      row.append(button);
    }
    return row;
  }));
  kept.hidden = reports.length === 0;
}

const made = (tag, facts) => Object.assign(document.createElement(tag), facts);
