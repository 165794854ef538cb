import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { aLesson, aLessonAnswer } from '../../../test/builders/history';
import { anArea, anAssessedCell, anAssessment, aPlace, atArea, atPlace } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { Area } from '../places/area';
import type { LocationRef } from '../threat/location-ref';
import { carriedLessonId, carrySources } from './carried-lessons';
import { citedProblem, lessonRemovalProblem } from './citations';
import type { Lesson, LessonId } from './lesson';
import { lessonsTouching, locationsLieIn, unansweredLessons } from './lessons-at';

const areas = new Map<string, Area>(
  [
    anArea('force', { kind: 'force' }),
    anArea('carrow', { kind: 'local-authority', parentId: anArea('force').id }),
    anArea('lyde', { parentId: anArea('carrow').id }),
    anArea('ash', { parentId: anArea('carrow').id }),
  ].map((area) => [area.id, area]),
);
const hall = aPlace('hall', { areaId: asId<'Area'>('carrow'), wardId: asId<'Area'>('lyde') });
const liesIn = locationsLieIn({ areas, places: new Map([[hall.id, hall]]) });
const disorder = { id: 'disorder' };
const touching = (lesson: Partial<Lesson>, at = atArea('lyde')) =>
  lessonsTouching([aLesson('1', lesson)], disorder, at, liesIn).length === 1;

describe('the lessons that touch a cell', () => {
  it('are those that name no harm and no place', () => {
    expect(touching({})).toBe(true);
  });

  it('are those that name its harm, not those of another', () => {
    expect(touching({ harmIds: ['hate-crime', 'disorder'] })).toBe(true);
    expect(touching({ harmIds: ['hate-crime'] })).toBe(false);
  });

  it('are those of its place, of what lies around it and of what lies in it', () => {
    expect(touching({ locations: [atArea('lyde')] })).toBe(true);
    expect(touching({ locations: [atArea('carrow')] })).toBe(true);
    expect(touching({ locations: [atPlace('hall')] })).toBe(true);
    expect(touching({ locations: [atArea('ash')] })).toBe(false);
    expect(touching({ locations: [atArea('ash')] }, atPlace('hall'))).toBe(false);
    expect(touching({ locations: [atArea('lyde')] }, atPlace('hall'))).toBe(true);
  });

  it('are those of a place that was merged into it, or into what lies around it or in it', () => {
    const old = aPlace('old-hall', { areaId: asId<'Area'>('carrow'), mergedIntoId: hall.id });
    const merged = locationsLieIn({ areas, places: new Map([hall, old].map((place) => [place.id, place])) });
    const touches = (named: LocationRef, at: LocationRef) =>
      lessonsTouching([aLesson('1', { locations: [named] })], disorder, at, merged).length === 1;
    expect(touches(atPlace('old-hall'), atPlace('hall'))).toBe(true);
    expect(touches(atPlace('hall'), atPlace('old-hall'))).toBe(true);
    expect(touches(atPlace('old-hall'), atArea('lyde'))).toBe(true);
    expect(touches(atPlace('old-hall'), atArea('ash'))).toBe(false);
  });

  it('are still found where the record of the place has gone', () => {
    expect(touching({ locations: [atPlace('gone')] }, atPlace('gone'))).toBe(true);
    expect(touching({ locations: [atPlace('gone')] })).toBe(false);
  });
});

describe('lessons that wait for an answer', () => {
  it('are those that this version has not answered, whatever other versions said', () => {
    const lessons = [aLesson('1'), aLesson('2')];
    const [first, second] = [asId<'Assessment'>('v1'), asId<'Assessment'>('v2')];
    const answers = [
      aLessonAnswer(lessons[0]!, { assessmentId: first }),
      aLessonAnswer(lessons[1]!, { assessmentId: second, answer: 'rejected' }),
    ];
    expect(unansweredLessons(lessons, answers, first).map((lesson) => lesson.id)).toEqual(['2']);
    expect(unansweredLessons(lessons, answers, second).map((lesson) => lesson.id)).toEqual(['1']);
  });
});

const none = { lessons: new Map(), learningPoints: new Map(), carriedItems: new Map() };

describe('carrying lessons over', () => {
  const operation = (id: string) => anOperation({ id: asId<'Operation'>(id) });

  it('gives a lesson one id in an operation, by whatever way it comes', () => {
    const id = fc.stringMatching(/^[a-f0-9]{4,32}$/);
    fc.assert(
      fc.property(id, fc.array(id, { maxLength: 5 }), id, (lesson, way, last) => {
        const to = asId<'Operation'>(last);
        const start: LessonId = asId<'Lesson'>(lesson);
        const end = way.reduce<LessonId>((at, via) => carriedLessonId(at, asId<'Operation'>(via)), start);
        expect(carriedLessonId(end, to)).toBe(carriedLessonId(start, to));
        expect(carriedLessonId(end, to).length).toBeLessThanOrEqual(120);
      }),
    );
  });

  it('offers each lesson of the other operations once, the one that is followed first', () => {
    const here = anOperation({ followsOperationId: asId<'Operation'>('b') });
    const lessons = [
      aLesson('own'),
      aLesson('l1', { operationId: asId<'Operation'>('a') }),
      aLesson('l2', { operationId: asId<'Operation'>('b') }),
    ];
    const taken = { ...lessons[1]!, id: carriedLessonId(lessons[1]!.id, here.id), operationId: here.id };
    const sources = carrySources(here, [here, operation('a'), operation('b')], {
      ...none,
      lessons: new Map([...lessons, taken].map((lesson) => [lesson.id, lesson])),
    });
    expect(sources.map((source) => source.operation.id)).toEqual(['b', 'a']);
    expect(sources.map((source) => source.lines.map((line) => line.isHere))).toEqual([[false], [true]]);
    expect(sources[0]?.lines[0]?.carried).toMatchObject({ operationId: here.id, from: lessons[2]!.from });
  });

  it('does not bring a lesson back to the operation that it comes from', () => {
    const own = aLesson('own');
    const there = { ...own, id: carriedLessonId(own.id, asId('a')), operationId: asId<'Operation'>('a') };
    const sources = carrySources(anOperation(), [operation('a')], {
      ...none,
      lessons: new Map([own, there].map((lesson) => [lesson.id, lesson])),
    });
    expect(sources[0]?.lines[0]?.isHere).toBe(true);
  });
});

describe('removing what an assessment rests on', () => {
  const draft = anAssessment();
  const approved = anAssessment({ id: asId<'Assessment'>('v0'), status: 'approved' });
  const assessments = new Map([draft, approved].map((one) => [one.id as string, one]));
  const citing = (kind: 'history' | 'lesson', assessment = draft) =>
    anAssessedCell({ assessment }, { evidence: [{ kind, id: asId<never>('1') }] });

  it('is refused where a cell cites it, and says what to do about it', () => {
    const cells = [citing('history')];
    expect(citedProblem({ kind: 'history', id: '1' }, { cells, assessments })).toBe(
      'One rating rests on this: version 1 of “Threat assessment”. Take it out of the evidence there first; nothing was changed.',
    );
    expect(citedProblem({ kind: 'lesson', id: '1' }, { cells, assessments })).toBeNull();
    expect(citedProblem({ kind: 'history', id: '2' }, { cells, assessments })).toBeNull();
  });

  it('is refused for good where the version is approved', () => {
    const cells = [citing('history', approved)];
    expect(citedProblem({ kind: 'history', id: '1' }, { cells, assessments })).toContain('It stays');
  });

  it('of a lesson is refused where an approved version answered it, not where a draft did', () => {
    const lesson = aLesson('1');
    const problem = (assessmentId: string) =>
      lessonRemovalProblem(lesson, {
        cells: [],
        assessments,
        answers: [aLessonAnswer(lesson, { assessmentId: asId<'Assessment'>(assessmentId) })],
      });
    expect(problem('v0')).toContain('was approved, so it stays');
    expect(problem('assessment1')).toBeNull();
  });
});
