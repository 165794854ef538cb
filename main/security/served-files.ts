import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** The media type that a path is served with; what is not known is never run or drawn. */
export function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[extname(path)] ?? 'application/octet-stream';
}

/**
 * Every file that may be served, by its path within app://desk. The list is made once from what was built; an
 * address is looked up in it and never joined to a folder, so that no address can lead out of it.
 */
export function listServedFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const visit = (inside: string, path: string): void => {
    for (const entry of readdirSync(inside, { withFileTypes: true })) {
      const name = `${path}/${entry.name}`;
      if (entry.isDirectory()) visit(join(inside, entry.name), name);
      else if (entry.isFile() && extname(entry.name) in MEDIA_TYPES)
        files.set(name, join(inside, entry.name));
    }
  };
  visit(folder, '');
  return files;
}
