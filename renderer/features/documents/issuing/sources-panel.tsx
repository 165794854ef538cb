/** What the document on the screen was made from, and how each of these stands. */
import { sourceStateWords } from '../../../core/documents/plan/sources';
import type { DocumentSource } from '../../../core/issuing/document-version';

/** A table of the sources; none for a document that has none. */
export function SourcesPanel({ sources }: { readonly sources: readonly DocumentSource[] }) {
  if (sources.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="issuing-sources">
      <h2 id="issuing-sources" className="aside-title">
        Made from
      </h2>
      <table className="plain-table small">
        <caption className="visually-hidden">What this document is made from</caption>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source, index) => (
            <tr key={`${source.id}:${index}`}>
              <th scope="row">
                {source.what}
                <div className="dimmed small">{source.version}</div>
              </th>
              <td>{sourceStateWords(source)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
