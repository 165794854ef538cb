/** What is said when a file of evidence or a pack cannot be had: what happened, what is safe, what to do next. */
import type { DeskProblem } from '../../preload/contract';
import type { HashFailure } from '../hashing/hash-file';
import { codeOf, problem } from '../problems';

type Refusal = { ok: false; error: DeskProblem };

/** What is being written: the words differ, and nothing else. */
export type Written = Bagged | 'folder';

/** The pack of a case, or the package of an operation. */
export type Bagged = 'pack' | 'package';

const goneOf = (what: Written): string =>
  `Nothing that looks like a finished ${what} was left behind. Your work in the desk ${what === 'pack' ? 'and the files of evidence are' : 'is'} safe.`;

/** "then make the pack again". */
const againOf = (what: Written): string => (what === 'folder' ? 'save it again' : `make the ${what} again`);

/** " of the pack"; a folder is called nothing else. */
const folderOf = (what: Written): string => (what === 'folder' ? '' : ` of the ${what}`);

/** A file that could not be read as it was chosen. */
export function sourceProblem(failure: Exclude<HashFailure, { kind: 'cancelled' }>, name: string): Refusal {
  const file = `“${name.slice(0, 120)}”`;
  if (failure.kind === 'changed')
    return problem(
      'refused',
      `${file} has changed since it was chosen, so it was not used. Your work is safe. Find out why it changed, then choose it again.`,
    );
  if (failure.code === 'ENOENT')
    return problem(
      'not-found',
      `${file} is no longer where it was chosen. Your work is safe. Reconnect the disk that it is on, then choose it again.`,
    );
  return problem(
    'unreadable',
    `${file} could not be read to its end. Your work is safe. Check the disk that it is on, then choose it again.`,
  );
}

/** Another file than the record speaks of. */
export function wrongHash(name: string): Refusal {
  return problem(
    'refused',
    `“${name.slice(0, 120)}” is not the file that was recorded: its SHA-256 is another. It was left out of the pack. Your work is safe. Choose the recorded file, or record the new one first.`,
  );
}

/** A name that the pack cannot hold, or holds already. */
export function pathRefused(path: string, why: string, what: Written): Refusal {
  return problem(
    'refused',
    `“${path.slice(0, 130)}” cannot be put into the ${what}: ${why}. Your work is safe. Choose another name.`,
  );
}

/** A pack or folder that could not be written on: it has been given up by now. */
export function packFailure(error: unknown, what: Written): Refusal {
  return packFailed(codeOf(error), what);
}

/** The same, where only the operating system's code is known. */
export function packFailed(code: string, what: Written): Refusal {
  const gone = goneOf(what);
  const again = againOf(what);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return problem(
        'disk-full',
        `The disk became full before the ${what} was finished. ${gone} Free some space or choose another folder, then ${again}.`,
      );
    case 'EFBIG':
      return problem(
        'refused',
        `A file is too large for this kind of disk (many sticks take at most 4 GB a file). ${gone} Choose a folder on another disk, then ${again}.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return problem(
        'refused',
        `This computer does not allow the ${what} to be written there. ${gone} Choose another folder, then ${again}.`,
      );
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'EIO':
      return problem(
        'not-found',
        `The folder${folderOf(what)} can no longer be reached: the disk may have been taken out. ${gone} Any folder with “unfinished” in its name can be deleted. Reconnect the disk or choose another folder, then ${again}.`,
      );
    default:
      return problem(
        'write-failed',
        `The ${what} could not be written. ${gone} Try again, or choose another folder.`,
      );
  }
}

/** Something else wrote in the folder. */
export function packAltered(what: Written): Refusal {
  return problem(
    'write-failed',
    `What stands in the folder${folderOf(what)} is not what was written there, so it was not finished. ${goneOf(what)} Close other programs that use that folder, then ${againOf(what)}.`,
  );
}

/** No room, known before anything was written. */
export function noRoom(needed: number, free: number, what: Written): Refusal {
  return problem(
    'disk-full',
    `The ${what} needs ${inMB(needed)} MB and ${what === 'folder' ? 'the disk there' : 'the folder'} has ${inMB(free)} MB free. Nothing was written, and your work is safe. Free some space, or choose another folder.`,
  );
}

/** Something of that name stands in the folder. */
export function nameTaken(name: string, what: Written): Refusal {
  return problem(
    'refused',
    `“${name}” is already in that folder, and nothing is written over. Your work is safe. Choose another folder${what === 'pack' ? ', or give the pack another name' : ', or move what is there'}.`,
  );
}

/** One thing at a time. */
export function packBusy(): Refusal {
  return problem(
    'busy',
    'Another file is in hand. Your work is safe. Wait for it, or cancel it, then try again.',
  );
}

/** The page asks for what was never begun or is over. */
export function unknownPack(what: Written): Refusal {
  const again = what === 'folder' ? 'Save it again.' : `Make the ${what} again.`;
  return problem('not-found', `That ${what} is no longer open. Your work is safe. ${again}`);
}

/** Whole, but perhaps not under its name after a power cut. */
export function notConfirmed(name: string, what: Written): Refusal {
  return problem(
    'write-failed',
    `“${name}” was written whole, but the disk did not confirm its name. Your work is safe. Look whether the folder is there; if it is, delete it, then ${againOf(what)}.`,
  );
}

/** A token of no chosen file. */
export function unknownFile(): Refusal {
  return problem('not-found', 'That file is no longer chosen. Your work is safe. Choose it again.');
}

function inMB(bytes: number): string {
  return Math.ceil(bytes / 1_000_000).toLocaleString('en-GB');
}
