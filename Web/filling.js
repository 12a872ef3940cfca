// What helps to fill in a form: who is in the book already, the phone's own place, sentences to use, what
// file was chosen, a password in sight, and one question at a time where there are many.

/** Until the screen ends. */
export function begin() {
  findAlike();
  placeItself();
  copySentences();
  nameFiles();
  showPasswords();
  document.querySelectorAll('form[data-satu]').forEach(askOneByOne);
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

/** Many questions, one at a time: the main button goes on to the next, and saves after the last. */
function askOneByOne(form) {
  const questions = [...form.querySelectorAll(':scope > fieldset')];
  const place = form.querySelector('[data-satu-di]');
  const [where, missing] = place.querySelectorAll('p');
  const back = place.querySelector('button');
  const main = document.querySelector(`.button--main[form="${form.id}"]`);
  const save = main.textContent;
  const isAnswered = (question) => question.querySelector(':checked');
  let at = 0;

  function show(number, isTold = true) {
    at = number;
    questions.forEach((question, each) => { question.hidden = each !== at; });
    const counts = [at + 1, questions.length];
    where.textContent = where.dataset.kata.replace(/%/g, () => counts.shift());
    main.textContent = at < questions.length - 1 ? place.dataset.lanjut : save;
    missing.hidden = true;
    back.hidden = at === 0;
    if (!isTold) return;
    questions[at].tabIndex = -1;
    questions[at].focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  main.addEventListener('click', (event) => {
    if (isAnswered(questions[at])) {
      if (at === questions.length - 1) return;
      show(at + 1);
    } else {
      missing.hidden = false;
      questions[at].querySelector('input').focus();
    }
    event.preventDefault();
  });
  back.addEventListener('click', () => show(at - 1));
  form.addEventListener('change', () => { missing.hidden = true; });
  // A draft was taken up: on to the first that is not answered.
  form.addEventListener('input', ({ target }) => {
    if (target !== form) return;
    const open = questions.findIndex((question) => !isAnswered(question));
    show(open < 0 ? questions.length - 1 : open);
  });
  form.append(back);
  place.hidden = false;
  show(0, false);
}
