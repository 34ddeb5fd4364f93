//! 取次者: who carries the papers of all, asked once.

use super::super::posted::Posted;
use crate::diagnostic::Field;
use crate::input::RawApplication;

/// What is asked.
pub(in crate::web) const AGENT: [Field; 5] =
    [Field::AgentName, Field::AgentAddress, Field::AgentOrganization, Field::AgentPhone, Field::AgentApprovalNumber];

/// What was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::web) struct Agent {
    items: Vec<(Field, String)>,
}

impl Agent {
    /// What a page sent.
    pub(super) fn of(posted: &Posted) -> Self {
        let items = AGENT.into_iter().filter_map(|it| Some((it, posted.text(it.path())?.trim().to_owned())));
        Self { items: items.filter(|(_, text)| !text.is_empty()).collect() }
    }

    /// What was typed for an item.
    pub(in crate::web) fn text(&self, field: Field) -> &str {
        self.items.iter().find(|(found, _)| *found == field).map_or("", |(_, text)| text)
    }

    /// Puts this agent on a record that names none. Of two agents nothing is mixed.
    pub(super) fn carry(&self, record: &mut RawApplication) {
        let names = |it: Field| record.text(it).is_some() || record.is_refused(it);
        if !AGENT.into_iter().any(names) {
            for (field, text) in &self.items {
                record.set(*field, text.as_str());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_an_agent_keeps_it_whole() {
        let agent = Agent {
            items: vec![(Field::AgentName, "行政 太郎".to_owned()), (Field::AgentPhone, "03-1234-5678".to_owned())],
        };
        let mut record = RawApplication::new();
        record.set(Field::AgentName, "行政 花子");
        agent.carry(&mut record);
        assert_eq!((record.text(Field::AgentName), record.text(Field::AgentPhone)), (Some("行政 花子"), None));
        let mut open = RawApplication::new();
        agent.carry(&mut open);
        assert_eq!(
            (open.text(Field::AgentName), open.text(Field::AgentPhone)),
            (Some("行政 太郎"), Some("03-1234-5678"))
        );
    }
}
