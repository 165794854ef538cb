/** The anatomy that every screen shares. */
import type { ReactNode } from 'react';

interface ScreenProps {
  readonly title: string;
  /** One sentence: what this screen is for. */
  readonly purpose: ReactNode;
  readonly actions?: ReactNode;
  /** Links between the screens of this place. */
  readonly tabs?: ReactNode;
  /** What stands beside the work: evidence, history, help, the open record. */
  readonly aside?: ReactNode;
  /** The name of the aside for a screen reader. */
  readonly asideLabel?: string;
  /** Whether the work fills the screen edge to edge and scrolls by itself. */
  readonly isFlush?: boolean;
  readonly children: ReactNode;
}

/** A screen: title, one sentence, actions, the work, and what helps beside it. */
export function Screen({ title, purpose, actions, tabs, aside, asideLabel, isFlush, children }: ScreenProps) {
  return (
    <div className="screen">
      <header className="screen-head">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          <p className="screen-purpose">{purpose}</p>
        </div>
        {actions === undefined ? null : <div className="screen-actions">{actions}</div>}
        {tabs === undefined ? null : <div className="screen-tabs">{tabs}</div>}
      </header>
      <div className="screen-body" data-aside={aside !== undefined && aside !== null}>
        {/* A region that scrolls must be reachable by keyboard. */}
        <div
          className="screen-work"
          data-flush={isFlush === true}
          {...(isFlush === true ? {} : { tabIndex: 0, role: 'region', 'aria-label': title })}
        >
          {children}
        </div>
        {aside === undefined || aside === null ? null : (
          <aside className="screen-aside" aria-label={asideLabel ?? 'Beside the work'} tabIndex={0}>
            {aside}
          </aside>
        )}
      </div>
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What a filled screen would hold, in grey. */
  readonly example?: ReactNode;
  readonly action?: ReactNode;
}

/** An empty screen says what belongs there and offers the next step. */
export function Empty({ title, children, example, action }: EmptyProps) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {example === undefined ? null : <p className="empty-example">{example}</p>}
      {action}
    </section>
  );
}

interface MessageProps {
  readonly tone: 'problem' | 'warning' | 'done' | 'note';
  readonly title: string;
  readonly children?: ReactNode;
}

/** Something that a person should know; a problem is announced at once. */
export function Message({ tone, title, children }: MessageProps) {
  return (
    <div className="message" data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <strong>{title}</strong>
      {children === undefined ? null : <div>{children}</div>}
    </div>
  );
}

interface HelpProps {
  readonly children: ReactNode;
  /** The paragraph of guidance it comes from. */
  readonly source?: string;
}

/** What to write in the field beside it, why, and where that comes from. */
export function Help({ children, source }: HelpProps) {
  return (
    <div className="help">
      <p>{children}</p>
      {source === undefined ? null : <cite>{source}</cite>}
    </div>
  );
}

interface ProgressLineProps {
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly onCancel?: () => void;
}

/** Long work: a line with count and cancel, at the foot. */
export function ProgressLine({ label, done, total, onCancel }: ProgressLineProps) {
  return (
    <div className="progress-line" role="status">
      <span>{label}</span>
      <progress aria-label={label} {...(total > 0 ? { value: done, max: total } : {})} />
      {onCancel === undefined ? null : (
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
