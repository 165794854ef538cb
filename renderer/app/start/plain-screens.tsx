/** The plain screens around the desk: starting, closing, and a notice that stops. */
import type { ReactNode } from 'react';

interface FrameProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly isWide?: boolean;
}

/** The page before anything is unlocked. It shows no record and no name. */
export function Frame({ title, children, isWide }: FrameProps) {
  return (
    <main className="start" data-wide={isWide === true}>
      <p className="start-product">Election SPOC Desk</p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/** Shown while the store is looked into. */
export function Starting() {
  return (
    <Frame title="Starting">
      <p role="status">Looking for the vault on this machine.</p>
    </Frame>
  );
}

/** Shown while the last changes are written and the snapshot is taken. */
export function Closing() {
  return (
    <Frame title="Locking">
      <p role="status">Saving, and taking a snapshot. This takes a few seconds.</p>
    </Frame>
  );
}

/** A message with nothing to do but read it. */
export function Notice({ title, children }: FrameProps) {
  return (
    <Frame title={title}>
      <p role="alert">{children}</p>
    </Frame>
  );
}
