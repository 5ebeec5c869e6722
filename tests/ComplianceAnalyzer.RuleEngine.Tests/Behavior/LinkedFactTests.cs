using AwesomeAssertions;
using NRules;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Linked facts by their keys, and their propagation by hand.</summary>
public sealed class LinkedFactTests
{
    [Fact]
    public void A_linked_fact_is_there_after_firing()
    {
        Trial trial = Trial.Of<OneLink>().Insert(new Person("Ann", 1));
        trial.Fire();

        trial.Facts<Note>().Should().Equal(new Note("Ann 1"));
    }

    [Fact]
    public void A_linked_fact_goes_with_its_match()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<OneLink>().Insert(ann);
        trial.Fire();

        trial.Retract(ann);
        trial.Facts<Note>().Should().BeEmpty();
    }

    [Fact]
    public void A_linked_fact_is_found_and_updated_by_its_key()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<OneLink>().Insert(ann);
        trial.Fire().Should().Equal("insert");

        ann.Age = 2;
        trial.Update(ann).Fire().Should().Equal("update");
        trial.Facts<Note>().Should().Equal(new Note("Ann 2"));
    }

    [Fact]
    public void Each_match_has_keys_of_its_own()
    {
        Trial trial = Trial.Of<OneLink>().Insert(new Person("Ann", 1), new Person("Bob", 2));

        trial.Fire().Should().Equal("insert", "insert");
        trial.Facts<Note>().Should().Equal(new Note("Ann 1"), new Note("Bob 2"));
    }

    [Fact]
    public void The_keys_of_a_match_are_listed()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<KeyLister>().Insert(ann);

        trial.Fire().Should().Equal("");
        trial.Update(ann).Fire().Should().Equal("one,two");
    }

    [Fact]
    public void An_unknown_key_gives_null()
    {
        Trial.Of<UnknownKey>().Insert(new Person("Ann")).Fire().Should().Equal("True");
    }

    [Fact]
    public void A_linked_fact_may_be_retracted_by_its_match()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<LinkWhileYoung>().Insert(ann);
        trial.Fire();
        trial.Facts<Note>().Should().ContainSingle();

        ann.Age = 50;
        trial.Update(ann).Fire();
        trial.Facts<Note>().Should().BeEmpty();

        ann.Age = 1;
        trial.Update(ann).Fire();
        trial.Facts<Note>().Should().ContainSingle();
    }

    [Fact]
    public void Several_facts_are_linked_changed_and_retracted_together()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<ManyLinks>().Insert(ann);
        trial.Fire();
        trial.Facts<Note>().Should().Equal(new Note("a1"), new Note("b1"));

        ann.Age = 2;
        trial.Update(ann).Fire();
        trial.Facts<Note>().Should().BeEquivalentTo([new Note("a2"), new Note("b2")]);

        ann.Age = 3;
        trial.Update(ann).Fire();
        trial.Facts<Note>().Should().BeEmpty();
    }

    [Fact]
    public void A_key_is_used_once_only()
    {
        Trial trial = Trial.Of<SameKeyTwice>().Insert(new Person("Ann"));

        trial
            .Session.Invoking(s => s.Fire())
            .Should()
            .Throw<RuleRhsExpressionEvaluationException>()
            .WithInnerException<ArgumentException>();
    }

    [Fact]
    public void Updating_an_unknown_key_is_refused()
    {
        Trial trial = Trial.Of<UpdatesUnknownKey>().Insert(new Person("Ann"));

        trial
            .Session.Invoking(s => s.Fire())
            .Should()
            .Throw<RuleRhsExpressionEvaluationException>()
            .WithInnerException<ArgumentException>();
    }

    [Fact]
    public void Linked_facts_wait_where_they_are_not_propagated_by_themselves()
    {
        Trial trial = Trial.Of(typeof(Notes), typeof(NoteReader));
        trial.Session.AutoPropagateLinkedFacts = false;
        trial.Insert(new Person("Ann"), new Person("Bob"));

        trial.Fire().Should().BeEmpty();
        trial.Session.PropagateLinked();
        trial.Fire().Should().Equal("read Ann", "read Bob");
    }

    [Fact]
    public void Linked_facts_are_propagated_by_themselves_by_default()
    {
        Trial.Of<Notes>().Session.AutoPropagateLinkedFacts.Should().BeTrue();
    }

    [Fact]
    public void Propagation_says_what_it_did()
    {
        Trial trial = Trial.Of<Notes>();
        trial.Session.AutoPropagateLinkedFacts = false;
        trial.Insert(new Person("Ann"), new Person("Bob"));
        trial.Fire();

        ILinkedFactSet set = trial.Session.PropagateLinked().Single();

        set.Action.Should().Be(LinkedFactAction.Insert);
        set.FactCount.Should().Be(2);
        set.Facts.Select(fact => fact.Value).Should().Equal(new Note("Ann"), new Note("Bob"));
    }

    [Fact]
    public void Propagation_of_nothing_says_nothing()
    {
        Trial trial = Trial.Of<Notes>();
        trial.Session.AutoPropagateLinkedFacts = false;

        trial.Session.PropagateLinked().Should().BeEmpty();
    }

    [Fact]
    public void Updates_and_retractions_wait_too()
    {
        var ann = new Person("Ann", 1);
        var bob = new Person("Bob", 1);
        Trial trial = Trial.Of<OneLink>();
        trial.Session.AutoPropagateLinkedFacts = false;
        trial.Insert(ann, bob);
        trial.Fire();
        trial.Session.PropagateLinked();

        ann.Age = 2;
        trial.Update(ann).Fire();
        trial.Retract(bob);
        trial
            .Session.PropagateLinked()
            .Select(set => (set.Action, set.FactCount))
            .Should()
            .Equal((LinkedFactAction.Update, 1), (LinkedFactAction.Retract, 1));
        trial.Facts<Note>().Should().Equal(new Note("Ann 2"));
    }

    [Fact]
    public void Equal_steps_in_a_row_go_together()
    {
        var ann = new Person("Ann", 1);
        var bob = new Person("Bob", 1);
        Trial trial = Trial.Of<OneLink>();
        trial.Session.AutoPropagateLinkedFacts = false;
        trial.Insert(ann, bob);
        trial.Fire();
        trial.Session.PropagateLinked();

        ann.Age = 2;
        bob.Age = 2;
        trial.Update(ann, bob).Insert(new Person("Cyd"), new Person("Dan"), new Person("Eve"));
        trial.Fire();
        trial
            .Session.PropagateLinked()
            .Select(set => (set.Action, set.FactCount))
            .Should()
            .Equal((LinkedFactAction.Update, 2), (LinkedFactAction.Insert, 3));
    }

    private sealed class Notes : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Yield(ctx => new Note(person.Name));
        }
    }

    private sealed class NoteReader(List<string> log) : Rule
    {
        public override void Define()
        {
            Note note = null!;
            When().Match(() => note);
            Then().Do(ctx => log.Add("read " + note.Text));
        }
    }

    private sealed class OneLink(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => Link(ctx, person));
        }

        private void Link(IContext context, Person person)
        {
            var note = new Note($"{person} {person.Age}");
            if (context.GetLinked("note") is null)
            {
                log.Add("insert");
                context.InsertLinked("note", note);
                return;
            }
            log.Add("update");
            context.UpdateLinked("note", note);
        }
    }

    private sealed class KeyLister(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add(string.Join(",", ctx.GetLinkedKeys()))).Do(ctx => Link(ctx, person));
        }

        private static void Link(IContext context, Person person)
        {
            if (context.GetLinkedKeys().Count > 0)
                return;
            context.InsertLinked("one", new Note("1" + person));
            context.InsertLinked("two", new Note("2" + person));
        }
    }

    private sealed class UnknownKey(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Person>();
            Then().Do(ctx => log.Add((ctx.GetLinked("nothing") == null).ToString()));
        }
    }

    private sealed class LinkWhileYoung : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => Link(ctx, person));
        }

        private static void Link(IContext context, Person person)
        {
            object? linked = context.GetLinked("young");
            if (person.Age < 20 && linked is null)
                context.InsertLinked("young", new Note(person.Name));
            else if (person.Age >= 20 && linked is not null)
                context.RetractLinked("young", linked);
        }
    }

    private sealed class ManyLinks : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => Link(ctx, person.Age));
        }

        private static void Link(IContext context, int age)
        {
            KeyValuePair<object, object>[] notes = [new("a", new Note($"a{age}")), new("b", new Note($"b{age}"))];
            if (age == 1)
                context.InsertAllLinked(notes);
            else if (age == 2)
                context.UpdateAllLinked(notes);
            else
                context.RetractAllLinked(
                    context.GetLinkedKeys().Select(key => KeyValuePair.Create(key, context.GetLinked(key)!)).ToArray()
                );
        }
    }

    private sealed class SameKeyTwice : Rule
    {
        public override void Define()
        {
            When().Match<Person>();
            Then().Do(ctx => ctx.InsertLinked("key", new Note("1"))).Do(ctx => ctx.InsertLinked("key", new Note("2")));
        }
    }

    private sealed class UpdatesUnknownKey : Rule
    {
        public override void Define()
        {
            When().Match<Person>();
            Then().Do(ctx => ctx.UpdateLinked("key", new Note("1")));
        }
    }
}
