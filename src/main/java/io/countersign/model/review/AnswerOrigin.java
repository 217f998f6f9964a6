package io.countersign.model.review;

/// Where an answer came from.
public enum AnswerOrigin {
    /// A person, where no rule had a word.
    PERSON,
    /// A rule, taken over by a person.
    RULE,
    /// A person, against a rule.
    RULE_OVERRULED
}
