/** Who usually approves or agrees a text, from the command and the partners as recorded. */
import { holderOn } from '../../../core/command/holder-on';
import type { PlanText } from '../../../core/plan/plan-text';
import type { ExpectedAgreement } from '../../../core/plan/plan-text-sections';
import { useCollection, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

interface Usual {
  readonly by: string;
  readonly role: string;
  readonly organisation: string;
}

/** What the form begins with; names are empty where nobody is recorded. */
export function useUsualAgreement(text: PlanText, expected: ExpectedAgreement): Usual {
  const operation = useOperation();
  const today = useToday();
  const roles = useCollection('commandRoles');
  const partners = useCollection('partners');
  if (expected.kind === 'agreed') {
    const council = [...partners.values()].find(
      ({ kind, areaId }) => kind === 'council' && areaId === text.subjectId,
    );
    const officer = council?.people.find(
      ({ post, name, leftOn }) =>
        leftOn === null && name !== '' && post.toLowerCase() === expected.role.toLowerCase(),
    );
    return { by: officer?.name ?? '', role: expected.role, organisation: council?.name ?? '' };
  }
  const tier = expected.role.toLowerCase().startsWith('silver') ? 'silver' : 'gold';
  const role = [...roles.values()].find((each) => each.operationId === operation.id && each.tier === tier);
  const holder = role === undefined ? null : holderOn(role, today);
  return {
    by: holder === null ? '' : `${holder.rank} ${holder.name}`.trim(),
    role: expected.role,
    organisation: operation.forceName,
  };
}
