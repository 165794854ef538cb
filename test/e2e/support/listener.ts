/** A server on this computer that notes whatever reaches it, so that a test can show that nothing does. */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Listener {
  readonly port: number;
  /** What arrived: one line for each connection or packet. */
  readonly arrived: readonly string[];
  forget(): void;
  close(): Promise<void>;
}

/** Listens on one port of 127.0.0.1 for connections and for packets. */
export async function listen(): Promise<Listener> {
  const arrived: string[] = [];
  const server = createServer((socket) => {
    arrived.push('a connection');
    socket.on('data', (data) => arrived.push(data.toString('latin1').split('\r\n')[0] ?? ''));
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const packets = createSocket('udp4', () => arrived.push('a packet'));
  await new Promise<void>((resolve) => packets.bind(port, '127.0.0.1', resolve));
  return {
    port,
    arrived,
    forget: () => void (arrived.length = 0),
    close: async () => {
      await new Promise<void>((resolve) => packets.close(() => resolve()));
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
