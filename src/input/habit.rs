//! What key follows which. Programs write every record alike, so that the next key is mostly the one that stood there
//! in the record before, and need only be compared with that.

use super::known::Known;

/// The keys that followed each other last.
#[derive(Debug, Default)]
pub(super) struct Habit {
    /// By the number of the item or group before; at 0 what a record begins with.
    followers: Vec<Option<Follower>>,
}

#[derive(Debug)]
struct Follower {
    /// The group in which the key stands; none for the record itself.
    group: Option<&'static Known>,
    /// With its quotation marks, as it was written.
    key: String,
    known: &'static Known,
}

impl Habit {
    /// The key of a group that is expected after another, as it would be written, and what it stands for.
    pub(super) fn expected(&self, before: Option<&Known>, group: Option<&Known>) -> Option<(&str, &'static Known)> {
        let follower = self.followers.get(number(before))?.as_ref()?;
        (number(follower.group) == number(group)).then_some((follower.key.as_str(), follower.known))
    }

    /// Keeps in mind what followed; `key` as it is written and meant.
    pub(super) fn learn(
        &mut self,
        before: Option<&Known>,
        group: Option<&'static Known>,
        (key, known): (&str, &'static Known),
    ) {
        let number = number(before);
        if self.followers.len() <= number {
            self.followers.resize_with(number + 1, || None);
        }
        let Some(place) = self.followers.get_mut(number) else { return };
        let mut text = place.take().map(|it| it.key).unwrap_or_default();
        text.clear();
        text.push_str(key);
        *place = Some(Follower { group, key: text, known });
    }
}

fn number(known: Option<&Known>) -> usize {
    known.map_or(0, |it| usize::from(it.number))
}
