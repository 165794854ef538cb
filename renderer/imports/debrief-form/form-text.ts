/**
 * The paragraphs of a Word part with where they stand: their cell, the content controls around them, the bookmarks in
 * them. Tracked insertions stand as text, tracked deletions by themselves, so that nothing that was written is lost.
 */
import { besideBody, type ReturnedCell, type ReturnedParagraph } from '../../core/debrief/returned-text';
import { localName, prefixOf, WordNames } from '../memorandum/word-names';
import { readXml } from '../memorandum/xml';

type Zone = ReturnedParagraph['zone'];

interface OpenParagraph {
  text: string;
  readonly bookmarks: string[];
  readonly cell: ReturnedCell | null;
  readonly tags: readonly string[];
}

interface OpenDrawing {
  /** How many paragraphs there were when it began. */
  readonly before: number;
  holdsImage: boolean;
  /** A part of another file, as an object that was put into a text box is. */
  holdsPart: boolean;
}

/** Reads the document, a header, a footer, the notes or the comments. */
export function readFormText(xml: string, zone: Zone): readonly ReturnedParagraph[] {
  const reading = new FormReading(zone);
  readXml(xml, reading);
  return reading.paragraphs;
}

const deleting: ReadonlySet<string> = new Set(['del', 'moveFrom']);
type Drawn = 'picture' | 'part';
/** A picture or drawing, and what is a part of another file: a sheet, a chunk of another document. */
const drawn: ReadonlyMap<string, Drawn> = new Map([
  ['drawing', 'picture'],
  ['pict', 'picture'],
  ['object', 'part'],
  ['altChunk', 'part'],
  ['subDoc', 'part'],
]);
/** What holds the image itself, in drawings of today and of before; in a part of another file it is only how that looks. */
const images: ReadonlySet<string> = new Set(['blip', 'imagedata']);

/** What Word itself writes in a control that somebody has emptied; only these words, so that no answer is passed over. */
const prompt = /^(?:click or tap|click|tap) here to enter text\.?$/i;

class FormReading {
  readonly paragraphs: ReturnedParagraph[] = [];
  private readonly names = new WordNames();
  private readonly path: string[] = [];
  private readonly open_: OpenParagraph[] = [];
  private readonly controls: { tag: string; showsPrompt: boolean }[] = [];
  private readonly deletions: { readonly kind: string; readonly author: string; text: string }[] = [];
  /** The outermost drawing that is open, with what is in it: one that holds text alone is a text box, and no picture. */
  private drawing: OpenDrawing | null = null;
  /** How many drawings and parts are open, and how many of them are parts. */
  private drawingDepth = 0;
  private partDepth = 0;
  private waiting: string[] = [];
  private author = '';
  private tables = 0;
  private tableDepth = 0;
  private row = 0;
  private column = 0;
  private skipped = 0;
  private isText = false;

  constructor(private readonly zone: Zone) {}

  open(name: string, attribute: (name: string) => string | undefined): void {
    this.names.learn(name, attribute, this.path.length === 0);
    const kind = this.names.kindOf(name);
    this.path.push(kind);
    if (this.skipped > 0 || kind === 'mc:Fallback') {
      this.skipped += 1;
      return;
    }
    const value = (short: string) => attribute(`${prefixOf(name)}${short}`) ?? '';
    if (deleting.has(kind)) this.openDeletion(kind, value('author'));
    else if (drawn.has(kind)) this.openDrawing(drawn.get(kind) ?? 'picture');
    else if (localName(name) === 'textpath') this.drawnText(attribute('string') ?? '');
    else if (images.has(localName(name))) this.image();
    else if (kind === 'comment') this.author = value('author');
    else this.structure(kind, value);
  }

  close(name: string): void {
    const kind = this.names.kindOf(name);
    this.path.pop();
    if (this.skipped > 0) this.skipped -= 1;
    else if (deleting.has(kind)) this.closeDeletion();
    else if (drawn.has(kind)) this.closeDrawing(drawn.get(kind) ?? 'picture');
    else this.closed(kind);
  }

  text(value: string): void {
    if (this.isText && this.skipped === 0) this.put(value);
  }

  private structure(kind: string, value: (short: string) => string): void {
    switch (kind) {
      case 'p':
        this.openParagraph();
        break;
      case 'tbl':
        this.tableDepth += 1;
        if (this.tableDepth === 1) {
          this.tables += 1;
          this.row = 0;
        }
        break;
      case 'tr':
        if (this.tableDepth !== 1) break;
        this.row += 1;
        this.column = 0;
        break;
      case 'tc':
        if (this.tableDepth === 1) this.column += 1;
        break;
      case 'sdt':
        this.controls.push({ tag: '', showsPrompt: false });
        break;
      case 'tag': {
        const control = this.controls.at(-1);
        if (control !== undefined && this.path.at(-2) === 'sdtPr') control.tag = value('val');
        break;
      }
      case 'showingPlcHdr': {
        const control = this.controls.at(-1);
        if (control !== undefined) control.showsPrompt = true;
        break;
      }
      case 'bookmarkStart':
        this.bookmark(value('name'));
        break;
      case 't':
      case 'm:t':
      case 'delText':
        this.isText = true;
        break;
      default:
        this.sign(kind, value);
    }
  }

  private sign(kind: string, value: (short: string) => string): void {
    if (this.path.at(-2) !== 'r') return;
    if (kind === 'br' || kind === 'cr') this.put('\n');
    else if (kind === 'tab' || kind === 'ptab') this.put(' ');
    else if (kind === 'noBreakHyphen') this.put('-');
    else if (kind === 'sym') {
      const code = parseInt(value('char'), 16);
      if (code > 0x1f && code <= 0xffff) this.put(String.fromCharCode(code));
    }
  }

  private openParagraph(): void {
    const { tables: table, row, column } = this;
    const tags = this.controls.map(({ tag }) => tag).filter((tag) => tag !== '');
    const cell = this.tableDepth === 0 || column === 0 ? null : { table, row, column };
    this.open_.push({ text: '', bookmarks: this.waiting, cell, tags: tags.reverse() });
    this.waiting = [];
  }

  /** One that stands between paragraphs belongs to the next. */
  private bookmark(name: string): void {
    if (name === '') return;
    (this.open_.at(-1)?.bookmarks ?? this.waiting).push(name);
  }

  private put(value: string): void {
    const deletion = this.deletions.at(-1);
    const paragraph = this.open_.at(-1);
    if (deletion !== undefined) deletion.text += value;
    else if (paragraph !== undefined) paragraph.text += value;
  }

  /** A tag about the mark of a paragraph or a row holds no text. */
  private openDeletion(kind: string, author: string): void {
    this.deletions.push({ kind, author, text: '' });
  }

  private closeDeletion(): void {
    const deletion = this.deletions.pop();
    // The old place of what was moved is no loss: its text stands at the new place.
    if (deletion === undefined || deletion.kind !== 'del') return;
    const text = tidy(deletion.text);
    if (text === '') return;
    const cell = this.open_.at(-1)?.cell ?? null;
    this.paragraphs.push({
      zone: 'struck',
      text,
      tags: [],
      bookmarks: [],
      cell,
      author: deletion.author,
    });
  }

  /** A text drawn across the page, as a watermark is. */
  private drawnText(written: string): void {
    const text = tidy(written);
    if (text === '' || this.drawing === null) return;
    const cell = this.open_.at(-1)?.cell ?? null;
    this.paragraphs.push({ zone: this.zone, text, tags: [], bookmarks: [], cell, author: this.author });
  }

  private openDrawing(zone: Drawn): void {
    this.drawing ??= { before: this.paragraphs.length, holdsImage: false, holdsPart: false };
    this.drawingDepth += 1;
    if (zone !== 'part') return;
    this.partDepth += 1;
    this.drawing.holdsPart = true;
  }

  private image(): void {
    if (this.drawing !== null && this.partDepth === 0) this.drawing.holdsImage = true;
  }

  private closeDrawing(zone: Drawn): void {
    const { drawing } = this;
    if (drawing === null) return;
    this.drawingDepth -= 1;
    if (zone === 'part') this.partDepth -= 1;
    // A drawing inside a drawing belongs to it.
    if (this.drawingDepth > 0) return;
    this.drawing = null;
    const { before, holdsImage, holdsPart } = drawing;
    const isEmpty = before === this.paragraphs.length && !holdsPart;
    if (holdsImage || isEmpty) this.unread('picture');
    if (holdsPart) this.unread('part');
  }

  private unread(zone: Drawn): void {
    const cell = this.open_.at(-1)?.cell ?? null;
    const within = besideBody.find((each) => each === this.zone);
    this.paragraphs.push({
      ...{ zone, within, text: '', tags: [], bookmarks: [], cell },
      author: this.zone === 'comment' ? this.author : '',
    });
  }

  private closed(kind: string): void {
    switch (kind) {
      case 'p':
        this.closeParagraph();
        break;
      case 'tbl':
        this.tableDepth -= 1;
        if (this.tableDepth === 0) this.column = 0;
        break;
      case 'sdt':
        this.controls.pop();
        break;
      case 't':
      case 'm:t':
      case 'delText':
        this.isText = false;
        break;
      default:
    }
  }

  private closeParagraph(): void {
    const paragraph = this.open_.pop();
    if (paragraph === undefined) return;
    const written = tidy(paragraph.text);
    const isPrompt = this.controls.some(({ showsPrompt }) => showsPrompt) && prompt.test(written);
    const text = isPrompt ? '' : written;
    const { bookmarks, cell, tags } = paragraph;
    if (text === '' && bookmarks.length === 0 && tags.length === 0) return;
    this.paragraphs.push({ zone: this.zone, text, tags, bookmarks, cell, author: this.author });
  }
}

/** Spaces tell nothing but where a word ends; lines stay. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
