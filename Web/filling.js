// What helps to fill in a form: who is in the book already, the phone's own place, sentences to use, what
// file was chosen, and a password in sight.

/** Until the screen ends. */
export function begin() {
  findAlike();
  placeItself();
  copySentences();
  nameFiles();
  showPasswords();
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

/** What file was chosen: the browser's own control is out of sight. */
function nameFiles() {
  for (const place of document.querySelectorAll('[data-berkas]')) {
    const input = place.querySelector('input');
    const status = place.querySelector('[role=status]');
    input.addEventListener('change', () => { status.textContent = [...input.files].map(({ name }) => name).join(', '); });
  }
}

/** A password may be looked at while it is typed. */
function showPasswords() {
  for (const button of document.querySelectorAll('[data-lihat]')) {
    const field = document.getElementById(button.dataset.lihat);
    const [see, hide] = [button.textContent, button.dataset.tutup];
    const turn = (isSeen) => {
      field.type = isSeen ? 'text' : 'password';
      button.textContent = isSeen ? hide : see;
    };
    button.hidden = false;
    button.addEventListener('click', () => turn(field.type === 'password'));
    field.form.addEventListener('submit', () => turn(false));
  }
}
