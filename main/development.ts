import { app } from 'electron';

/**
 * The address of the development server, or null. It is honoured only in an unpackaged build started by
 * `npm run dev`, and only on this computer.
 */
export function developmentServer(): URL | null {
  const given = process.env['ELECTRON_RENDERER_URL'];
  if (app.isPackaged || given === undefined || given === '') return null;
  const url = new URL(given);
  const isHere = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  return isHere && url.protocol === 'http:' ? url : null;
}
