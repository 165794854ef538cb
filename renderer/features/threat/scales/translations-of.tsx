/** What the words of one set may be in the others. */
import { likelihoodOf, impactOf, type ScaleSet, type Step } from '../../../core/threat/scale-set';
import { builtInSets } from '../../../core/threat/scales';
import { eitherOf, shortName, translationBetween } from '../../../core/threat/translation';
import { Help } from '../../../ui/screen';

/** A table for each translation; that there is none is said. */
export function TranslationsOf({ set }: { readonly set: ScaleSet }) {
  const found = builtInSets.flatMap((to) => translationBetween(set, to) ?? []);
  return (
    <section className="stack-tight">
      <h3>In other scales</h3>
      {found.length === 0 ? (
        <p>
          No translation is written for this set. Ratings in it are shown in its own words only, and nothing
          is converted.
        </p>
      ) : null}
      {found.map((translation) => (
        <div key={translation.to.id} className="stack-tight">
          <table className="plain-table">
            <caption>What each word may be in “{translation.to.name}”</caption>
            <thead>
              <tr>
                <th scope="col">{shortName(set)}</th>
                <th scope="col">{shortName(translation.to)}</th>
              </tr>
            </thead>
            <tbody>
              {set.likelihood.terms.map(({ id, name }) => (
                <tr key={id}>
                  <td>Likelihood: {name}</td>
                  <td>
                    {eitherOf(
                      (translation.likelihood[id] ?? []).map(
                        (term) => likelihoodOf(translation.to, term).name,
                      ),
                    )}
                  </td>
                </tr>
              ))}
              {set.impact.levels.map(({ level, name }) => (
                <tr key={level}>
                  <td>
                    Impact: {level} {name}
                  </td>
                  <td>
                    {eitherOf(
                      (translation.impact[String(level)] ?? []).map(
                        (other) => `${other} ${impactOf(translation.to, other as Step).name}`,
                      ),
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Help source={translation.source}>
            Where a word may be two, both are given. The rating is read off the other set’s own table.
          </Help>
        </div>
      ))}
    </section>
  );
}
