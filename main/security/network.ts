import dgram from 'node:dgram';
import netModule from 'node:net';
import { app } from 'electron';
import type { Session } from 'electron';
import { SCHEME } from '../origin';

/** What Chromium would do on its own account over a network, switched off. */
const SWITCHES = [
  'disable-background-networking',
  'disable-breakpad',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-sync',
  'dns-prefetch-disable',
  'no-first-run',
  'no-pings',
  'no-proxy-server',
] as const;

const FEATURES_OFF = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'WebRtcHideLocalIpsWithMdns',
];

/** Silences Chromium's own networking and main's sockets. Must run before Electron is ready. */
export function silenceBackground(developmentServer: URL | null): void {
  for (const name of SWITCHES) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('disable-features', FEATURES_OFF.join(','));
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  const exceptions = developmentServer === null ? '' : `, EXCLUDE ${developmentServer.hostname}`;
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exceptions}`);
  closeSockets();
  refuseStrangers();
}

/** Cancels every request of the session that is not the page's own scheme. */
export function cancelRequests(session: Session, developmentServer: URL | null): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowed(details.url, developmentServer) });
  });
  void session.setProxy({ mode: 'direct' });
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

/** In development the page's tools and the reload socket of this computer's own server are let through as well. */
function isAllowed(address: string, developmentServer: URL | null): boolean {
  const { protocol, host } = new URL(address);
  if (protocol === `${SCHEME}:` || protocol === 'blob:' || protocol === 'data:') return true;
  if (developmentServer === null) return false;
  return (
    protocol === 'devtools:' ||
    (host === developmentServer.host && (protocol === 'http:' || protocol === 'ws:'))
  );
}

/** Main's own code has no business with a network either: its sockets throw, and with them fetch and http. */
function closeSockets(): void {
  const refuse = (): never => {
    throw new Error('The desk opens no network connection.');
  };
  netModule.Socket.prototype.connect = refuse;
  netModule.Server.prototype.listen = refuse;
  dgram.createSocket = refuse;
  globalThis.fetch = () => Promise.reject(new Error('The desk opens no network connection.'));
}

/** No certificate is accepted against Chromium's judgement, none is offered, and no password is asked for. */
function refuseStrangers(): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
}
