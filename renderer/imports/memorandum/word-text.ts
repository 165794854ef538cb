/**
 * The text of a part of a Word file, as the council means it to stand: tracked insertions and the new place of what was
 * moved are kept, tracked deletions and the old place are left out and told apart. mammoth was not enough: it says neither
 * what was deleted nor by whom, and joins no paragraph whose mark was deleted.
 */
import { cellBreak } from '../../core/memoranda/sent-paragraphs';
import { localName, prefixOf, WordNames } from './word-names';
import { readXml } from './xml';

export interface TrackedText {
  readonly author: string;
  readonly text: string;
}

export interface WordText {
  /** Not empty, in the order of the file; a row of a table is one. */
  readonly paragraphs: readonly string[];
  readonly deletions: readonly TrackedText[];
  /** How many stretches were put in with tracking. */
  readonly insertions: number;
  /** The paragraph that a comment stands at, by the comment's id. */
  readonly commentPlaces: ReadonlyMap<string, string>;
  /** Pictures, drawings and other things without text that stand in it. */
  readonly pictures: number;
}

interface Row {
  readonly cells: string[][];
  isDeleted: boolean;
}

interface OpenParagraph {
  text: string;
  isMarkDeleted: boolean;
  readonly commentIds: string[];
  readonly noteIds: string[];
  /** Paragraphs of text boxes in it: they follow it. */
  readonly boxes: string[];
}

/** Reads document, notes or comments. `notes` gives the text of footnotes by id, see `notesOf`. */
export function readWordText(xml: string, notes: ReadonlyMap<string, string> = new Map()): WordText {
  const reading = new Reading(notes);
  readXml(xml, reading);
  return reading.result();
}

/** The texts of elements such as w:footnote or w:comment, by id. */
export function textsByElement(
  xml: string,
  element: string,
): ReadonlyMap<string, { readonly author: string; readonly text: string; readonly type: string }> {
  const found = new Map<string, { author: string; text: string; type: string }>();
  const reading = new Reading(new Map());
  let id = '';
  let from = 0;
  readXml(xml, {
    open: (name, attribute) => {
      if (localName(name) === element) {
        id = attribute(`${prefixOf(name)}id`) ?? '';
        from = reading.result().paragraphs.length;
        const author = attribute(`${prefixOf(name)}author`) ?? '';
        found.set(id, { author, text: '', type: attribute(`${prefixOf(name)}type`) ?? '' });
      }
      reading.open(name, attribute);
    },
    close: (name) => {
      reading.close(name);
      const entry = found.get(id);
      if (localName(name) === element && entry !== undefined)
        entry.text = reading.result().paragraphs.slice(from).join('\n');
    },
    text: (value) => reading.text(value),
  });
  return found;
}

class Reading {
  private readonly paragraphs: string[] = [];
  private readonly deletions: TrackedText[] = [];
  private readonly places = new Map<string, string>();
  private readonly open_: OpenParagraph[] = [];
  private readonly rows: Row[] = [];
  /** Prefixes are the file's own choice; only what they stand for counts. */
  private readonly names = new WordNames();
  private readonly authors: string[] = [];
  private readonly path: string[] = [];
  private carried: OpenParagraph | null = null;
  private insertions = 0;
  private pictures = 0;
  private skipped = 0;
  private deleted = 0;
  private isText = false;

  constructor(private readonly notes: ReadonlyMap<string, string>) {}

  open(name: string, attribute: (name: string) => string | undefined): void {
    this.names.learn(name, attribute, this.path.length === 0);
    const kind = this.names.kindOf(name);
    this.path.push(kind);
    if (this.skipped > 0 || kind === 'mc:Fallback') {
      this.skipped += 1;
      return;
    }
    const value = (short: string) => attribute(`${prefixOf(name)}${short}`);
    this.opened(kind, value);
  }

  close(name: string): void {
    const kind = this.names.kindOf(name);
    this.path.pop();
    if (this.skipped > 0) this.skipped -= 1;
    else this.closed(kind);
  }

  text(value: string): void {
    if (!this.isText || this.skipped > 0) return;
    if (this.deleted > 0) this.remember(value);
    else this.put(value);
  }

  result(): WordText {
    const { paragraphs, deletions, insertions, pictures, places } = this;
    return {
      paragraphs,
      deletions: deletions.filter(({ text }) => text.trim() !== ''),
      insertions,
      pictures,
      commentPlaces: places,
    };
  }

  private opened(kind: string, value: (short: string) => string | undefined): void {
    switch (kind) {
      case 'p':
        this.open_.push({ text: '', isMarkDeleted: false, commentIds: [], noteIds: [], boxes: [] });
        break;
      case 'tr':
        this.rows.push({ cells: [], isDeleted: false });
        break;
      case 'tc':
        this.rows.at(-1)?.cells.push([]);
        break;
      case 't':
      case 'm:t':
      case 'delText':
        this.isText = true;
        break;
      case 'ins':
      case 'moveTo':
        if (!this.isProperty()) this.insertions += 1;
        break;
      case 'del':
      case 'moveFrom':
        this.openDeleted(value('author') ?? '', kind);
        break;
      case 'drawing':
      case 'pict':
      case 'object':
        this.pictures += 1;
        break;
      default:
        this.sign(kind, value);
    }
  }

  private sign(kind: string, value: (short: string) => string | undefined): void {
    const paragraph = this.open_.at(-1);
    switch (kind) {
      case 'tab':
      case 'br':
      case 'cr':
      case 'ptab':
        if (this.path.at(-2) === 'r' && this.deleted === 0) this.put(' ');
        break;
      case 'noBreakHyphen':
        if (this.deleted === 0) this.put('-');
        break;
      case 'sym': {
        const code = parseInt(value('char') ?? '', 16);
        if (this.deleted === 0 && code > 0x1f && code <= 0xffff) this.put(String.fromCharCode(code));
        break;
      }
      case 'commentReference':
        paragraph?.commentIds.push(value('id') ?? '');
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        if (this.deleted === 0) paragraph?.noteIds.push(`${kind.slice(0, -9)}:${value('id') ?? ''}`);
        break;
      case 'cellDel':
        this.rows.at(-1)?.cells.splice(-1, 1, []);
        break;
      default:
    }
  }

  /** A tag about the mark of a paragraph or a row, and not around its text. */
  private isProperty(): boolean {
    const parent = this.path.at(-2);
    return parent === 'rPr' || parent === 'trPr' || parent === 'pPr';
  }

  private openDeleted(author: string, kind: string): void {
    const parent = this.path.at(-2);
    if (parent === 'rPr' && this.path.at(-3) === 'pPr') {
      const paragraph = this.open_.at(-1);
      if (paragraph !== undefined) paragraph.isMarkDeleted = true;
      return;
    }
    if (parent === 'trPr') {
      const row = this.rows.at(-1);
      if (row !== undefined) row.isDeleted = true;
      return;
    }
    if (this.isProperty()) return;
    this.deleted += 1;
    this.authors.push(author);
    // The old place of what was moved is no loss: its text stands at the new place.
    if (kind === 'del') this.deletions.push({ author, text: '' });
  }

  private remember(value: string): void {
    const last = this.deletions.at(-1);
    if (last === undefined || !this.path.includes('del')) return;
    this.deletions[this.deletions.length - 1] = { ...last, text: last.text + value };
  }

  private put(value: string): void {
    const paragraph = this.open_.at(-1);
    if (paragraph !== undefined) paragraph.text += value;
  }

  private closed(kind: string): void {
    switch (kind) {
      case 'p':
        this.closeParagraph();
        break;
      case 'tr':
        this.closeRow();
        break;
      case 't':
      case 'm:t':
      case 'delText':
        this.isText = false;
        break;
      case 'del':
      case 'moveFrom':
        // The tag itself is off the path by now: what it stood in tells whether it held text.
        if (!this.wasProperty()) {
          this.deleted -= 1;
          this.authors.pop();
        }
        break;
      default:
    }
  }

  private wasProperty(): boolean {
    const parent = this.path.at(-1);
    return parent === 'rPr' || parent === 'trPr' || parent === 'pPr';
  }

  private closeParagraph(): void {
    const paragraph = this.open_.pop();
    if (paragraph === undefined) return;
    const carried = this.carried;
    const whole: OpenParagraph =
      carried === null
        ? paragraph
        : {
            text: carried.text + paragraph.text,
            isMarkDeleted: paragraph.isMarkDeleted,
            commentIds: [...carried.commentIds, ...paragraph.commentIds],
            noteIds: [...carried.noteIds, ...paragraph.noteIds],
            boxes: [...carried.boxes, ...paragraph.boxes],
          };
    const host = this.open_.at(-1);
    this.carried = null;
    if (whole.isMarkDeleted && host === undefined && !this.path.includes('tc')) {
      // Without its mark a paragraph runs on in the next.
      this.carried = whole;
      return;
    }
    const text = whole.text.replace(/\s+/g, ' ').trim();
    for (const id of whole.commentIds) this.places.set(id, text);
    const notes = whole.noteIds.flatMap((id) => {
      const note = this.notes.get(id);
      return note === undefined || note === '' ? [] : [`Footnote: ${note}`];
    });
    const all = [text, ...whole.boxes, ...notes].filter((each) => each !== '');
    if (host !== undefined) host.boxes.push(...all);
    else this.emit(all);
  }

  private emit(texts: readonly string[]): void {
    const cell = this.rows.at(-1)?.cells.at(-1);
    if (cell !== undefined) cell.push(...texts);
    else this.paragraphs.push(...texts);
  }

  private closeRow(): void {
    const row = this.rows.pop();
    if (row === undefined) return;
    const text = row.cells.map((cell) => cell.join(' ')).join(cellBreak);
    if (text.trim() === '') return;
    if (row.isDeleted) this.deletions.push({ author: '', text });
    else this.emit([text]);
  }
}
