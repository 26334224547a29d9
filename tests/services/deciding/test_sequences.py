"""After any sequence of verbs: what lists show is the fold of the journal, and the rules held on the way."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from counter_app.domain.case import Status, fold
from counter_app.domain.events import Noticed
from counter_app.domain.intake import Intake, MaterialMark
from counter_app.domain.materials import DefectKind
from counter_app.domain.refusals import Refusal
from counter_app.persistence.projection import row_of
from counter_app.persistence.rebuild import rebuild
from counter_app.persistence.rows import tables
from counter_app.services import deciding
from counter_app.services.deciding import AcceptTerms, DeclineTerms
from counter_app.services.desk import Decision
from counter_app.services.ports.records import Rebuilt
from tests.helpers.cases import IN_ORDER, MISSING, faulty, intake
from tests.helpers.desk import SESSION, FixedClock, approval, compose_desk, establish, head_of

ROWS = ("m1", "m2", "m5")
marks = st.dictionaries(
    st.sampled_from(ROWS),
    st.sampled_from([IN_ORDER, MISSING, faulty(DefectKind.UNSIGNED), faulty(DefectKind.CLERICAL)]),
    max_size=3,
)
Marks = dict[str, MaterialMark]


class Desk(RuleBasedStateMachine):
    """One clerk, every verb, any marks; whatever is refused leaves the journal where it was."""

    @initialize()
    def open_the_counter(self) -> None:
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.clock = FixedClock()
        self.composed = compose_desk(folder, clock=self.clock)
        self.stack.callback(self.composed.close)
        self.desk = self.composed.desk
        establish(self.desk)
        self.numbers: list[str] = []

    def teardown(self) -> None:
        if hasattr(self, "stack"):
            self.stack.close()

    def attempt(self, verb: Callable[[], Decision]) -> None:
        before = head_of(self.desk)
        try:
            done = verb()
        except Refusal:
            assert head_of(self.desk) == before
            return
        if done.case.number not in self.numbers:
            self.numbers.append(done.case.number)
        assert all(p.case == done.case.number for p in done.papers)

    def taken(self, looked: Marks) -> Intake:
        return intake("SC001", "租赁", marks=looked)

    @rule(looked=marks, at_once=st.sampled_from([deciding.receive, deciding.notice, deciding.accept]))
    def begin(self, looked: Marks, at_once: Callable[..., Decision]) -> None:
        self.attempt(lambda: at_once(self.desk, SESSION, self.taken(looked)))

    @rule(looked=marks, ground=st.integers(1, 6), later=st.booleans(), data=st.data())
    def decline(self, looked: Marks, ground: int, later: bool, data: st.DataObject) -> None:
        terms = DeclineTerms(ground, "样例理由", "")
        if self.numbers and later:
            number = data.draw(st.sampled_from(self.numbers))
            self.attempt(lambda: deciding.decline_received(self.desk, SESSION, number, terms, approval()))
        else:
            self.attempt(
                lambda: deciding.decline(self.desk, SESSION, self.taken(looked), terms, approval=approval())
            )

    @rule(looked=marks, approved=st.booleans(), data=st.data())
    def notice(self, looked: Marks, approved: bool, data: st.DataObject) -> None:
        if self.numbers:
            number, word = data.draw(st.sampled_from(self.numbers)), approval() if approved else None
            self.attempt(lambda: deciding.notice_received(self.desk, SESSION, number, looked, word))

    @rule(looked=marks, data=st.data())
    def supplement(self, looked: Marks, data: st.DataObject) -> None:
        if self.numbers:
            number = data.draw(st.sampled_from(self.numbers))
            self.attempt(lambda: deciding.supplement(self.desk, SESSION, number, looked))

    @rule(looked=marks, promised=st.none() | st.just(date(2026, 11, 24)), data=st.data())
    def accept(self, looked: Marks, promised: date | None, data: st.DataObject) -> None:
        if self.numbers:
            number, terms = data.draw(st.sampled_from(self.numbers)), AcceptTerms(promised_by=promised)
            self.attempt(lambda: deciding.accept_received(self.desk, SESSION, number, looked, terms))

    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        if self.numbers:
            number = data.draw(st.sampled_from(self.numbers))
            self.attempt(lambda: deciding.withdraw(self.desk, SESSION, number, "不办了", ("m1",)))

    @rule(hours=st.sampled_from([-1, 1, 24, 24 * 9]))
    def let_time_pass(self, hours: int) -> None:
        self.clock.advance(hours=hours)

    @invariant()
    def what_lists_show_is_the_fold_of_the_journal(self) -> None:
        if not hasattr(self, "numbers"):
            return
        with self.composed.store.connection() as connection:
            stored = {r.number: dict(r._mapping) for r in connection.execute(tables.cases.select())}
        with self.desk.read() as work:
            folded = {n: fold(work.journal.events_of(n)) for n in self.numbers}
        assert set(stored) == set(folded)
        for number, case in folded.items():
            shown = {k: v for k, v in stored[number].items() if k != "id"}
            assert shown == {k: type(shown[k])(v) if v is not None else v for k, v in row_of(case).items()}

    @invariant()
    def no_notice_went_beyond_the_first_unseen(self) -> None:
        for number in getattr(self, "numbers", ()):
            with self.desk.read() as work:
                case = fold(work.journal.events_of(number))
            told = {g.key for g in case.first_notice}
            for event in case.history:
                if isinstance(event, Noticed) and not event.wider:
                    assert {g.key for g in (*event.gaps, *event.deferred)} <= told
            assert case.status is not Status.DEEMED_ACCEPTED

    def rebuilt_is_stored(self) -> None:
        with self.composed.store.connection() as connection:
            query = tables.cases.select().order_by(tables.cases.c.number)
            before = [tuple(r)[1:] for r in connection.execute(query)]
        with self.composed.store.connection() as connection:
            assert rebuild(connection) == Rebuilt(len(self.numbers))
        with self.composed.store.connection() as connection:
            assert [tuple(r)[1:] for r in connection.execute(query)] == before

    @rule()
    def rebuild(self) -> None:
        self.rebuilt_is_stored()


TestAnySequenceOfVerbs = Desk.TestCase
TestAnySequenceOfVerbs.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
