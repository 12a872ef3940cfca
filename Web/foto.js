// The camera of a form: makes each photograph small and bare and stores it on this phone before the form can be sent.
//
// A form that asks for photographs is multipart/form-data, and the server takes the files: so it works without
// script. Where the service worker answers this book, the phone keeps them instead: the file input loses its name,
// the form becomes urlencoded, which is what the worker reads, and carries the names of what is stored. One store
// and one hash later, the server gets the same bytes from photos.js. Everywhere else, at desks and for residents without
// an account, the form carries small photographs in the place of the camera's.

import * as store from './store.js';
import { sha256 } from './digest.js';

const SIDE = 1600; // pixels
const BYTES = 150_000;
const QUALITIES = [0.8, 0.7, 0.6, 0.5, 0.4, 0.3];
const FREE_BYTES = 50_000_000; // below this, no new ones: entries come first

/** The person on duty, when the worker holds the book of this page. */
async function keeper() {
  if (!navigator.serviceWorker?.controller || !globalThis.crypto?.subtle || !globalThis.createImageBitmap) return undefined;
  const account = await store.fact('account');
  const cursor = account && (await store.cursor(account, location.pathname.split('/')[2]));
  return cursor?.isWhole ? account : undefined;
}

// MARK: Kept here

/** Whether there is room for one more. */
async function hasRoom() {
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  return !estimate?.quota || estimate.quota - estimate.usage > FREE_BYTES;
}

/** Stores a photograph that was chosen for a form. On the disk when the promise resolves. */
function add(name, bytes, account) {
  return store.change(['photos', 'pictures'], async (at) => {
    if (await store.get(at('photos').get(name))) return;
    at('photos').put({ name, account, size: bytes.byteLength, taken: Date.now(), state: 'chosen', tried: 0 });
    at('pictures').put(bytes, name);
  });
}

// MARK: Small and bare

/** The file as a JPEG of at most 1600 pixels a side and 150 KB, upright, without anything but the picture. */
async function developed(file) {
  const bitmap = await createImageBitmap(file);
  try {
    for (let side = SIDE; side >= 400; side = Math.round(side * 0.75)) {
      const canvas = drawn(bitmap, side);
      for (const quality of QUALITIES) {
        const bytes = bare(await coded(canvas, quality));
        if (bytes.byteLength <= BYTES) return bytes;
      }
    }
  } finally {
    bitmap.close();
  }
  throw new Error('too large');
}

function drawn(bitmap, side) {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const brush = canvas.getContext('2d', { alpha: false });
  brush.imageSmoothingQuality = 'high';
  brush.fillStyle = 'white';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function coded(canvas, quality) {
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (blob?.type !== 'image/jpeg') throw new Error('no JPEG');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Without the segments that say more than the picture: browsers write colour profiles and EXIF of their own. */
function bare(bytes) {
  const kept = [bytes.subarray(0, 2)];
  let place = 2;
  while (bytes[place] === 0xff && bytes[place + 1] !== 0xda) {
    const marker = bytes[place + 1];
    const end = place + 2 + bytes[place + 2] * 256 + bytes[place + 3];
    const isBeside = (marker > 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (!isBeside) kept.push(bytes.subarray(place, end));
    place = end;
  }
  kept.push(bytes.subarray(place));
  const whole = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of kept) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}

// MARK: On the page

/** The camera of a form, what stands chosen beside it, and the words for what happens. */
function looked(place) {
  const camera = place.querySelector('input[type=file]');
  const list = place.querySelector('.photos');
  const boxes = () => [...list.querySelectorAll('input[type=checkbox]')];
  const isFull = () => boxes().filter((box) => box.checked).length >= Number(place.dataset.most);
  return { camera, list, boxes, isFull, form: camera.form, status: place.querySelector('[role=status]') };
}

/** A photograph below the others, with a box that leaves it out again. */
function hang({ list, boxes }, words, src, facts) {
  const item = document.createElement('li');
  const image = Object.assign(document.createElement('img'), { className: 'photo', src, alt: '' });
  const label = Object.assign(document.createElement('label'), { className: 'choice' });
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: true, ...facts });
  label.append(box, `${words} ${boxes().length + 1}`);
  item.append(image, label);
  list.append(item);
  return box;
}

/** Takes what was chosen, one choice after the other; what is still being made goes along with the form. */
function hear({ camera, form, status }, { sedang, gagal }, take) {
  let working = Promise.resolve();
  let rolls = 0; // choices that are being made small
  camera.addEventListener('change', () => {
    const files = [...camera.files];
    if (files.length === 0) return;
    camera.value = '';
    status.textContent = sedang;
    rolls += 1;
    working = working.then(() => take(files)).catch(() => gagal).then((words) => {
      rolls -= 1;
      status.textContent = rolls > 0 ? sedang : words;
    });
  });
  form.addEventListener('submit', (event) => {
    if (rolls === 0) return;
    event.preventDefault();
    working.then(() => form.requestSubmit(event.submitter));
  });
}

function takeOver(place, account) {
  const at = looked(place);
  const { foto: field, pakai, simpan, gagal, banyak, penuh } = place.dataset;
  at.camera.removeAttribute('name');
  at.form.enctype = 'application/x-www-form-urlencoded';
  hear(at, place.dataset, async (files) => {
    for (const file of files) {
      if (at.isFull()) return banyak;
      if (!(await hasRoom())) return penuh;
      let bytes;
      try {
        bytes = await developed(file);
      } catch {
        return gagal;
      }
      const name = await sha256(bytes);
      try {
        await add(name, bytes, account);
      } catch {
        return penuh;
      }
      if (!at.boxes().some((box) => box.value === name)) hang(at, pakai, `/foto/${name}`, { name: field, value: name });
    }
    return simpan;
  });
}

/** The form carries the photographs: small ones. What cannot be read here goes as it is, and the server says why. */
function makeSmall(place) {
  const at = looked(place);
  const { pakai, siap, banyak } = place.dataset;
  const chosen = [];
  const put = () => {
    const bag = new DataTransfer();
    for (const { file, box } of chosen) if (box.checked) bag.items.add(file);
    at.camera.files = bag.files;
  };
  hear(at, place.dataset, async (files) => {
    put();
    for (const file of files) {
      if (at.isFull()) return banyak;
      const bytes = await developed(file).catch(() => undefined);
      const small = bytes ? new File([bytes], 'foto.jpg', { type: 'image/jpeg' }) : file;
      const box = hang(at, pakai, URL.createObjectURL(small), {});
      box.addEventListener('change', put);
      chosen.push({ file: small, box });
      put();
    }
    return siap;
  });
}

/** On a screen that stands. */
export async function begin(signal) {
  const account = await keeper().catch(() => undefined);
  if (signal.aborted) return;
  for (const place of document.querySelectorAll('[data-foto]')) {
    if (account) takeOver(place, account);
    else if (globalThis.createImageBitmap && globalThis.DataTransfer) makeSmall(place);
  }
}
