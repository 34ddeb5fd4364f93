//! Colours as the eye compares them (CIE 1976 L*a*b*, white of sRGB): how far apart two of them look is a distance.

use std::sync::LazyLock;

/// A colour: lightness 0 to 100, and two axes from green to red and from blue to yellow.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(in crate::photo) struct Lab {
    pub(in crate::photo) l: f64,
    pub(in crate::photo) a: f64,
    pub(in crate::photo) b: f64,
}

/// Steps of the cube root's table; between them it is read as it stands, which costs less than a tenth of a unit.
const STEPS: usize = 4096;

/// The light of each of 256 steps of sRGB.
static LIGHT: LazyLock<[f64; 256]> = LazyLock::new(|| {
    let mut light = [0.0; 256];
    for (step, place) in (0u8..=255).zip(&mut light) {
        let value = f64::from(step) / 255.0;
        *place = if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
    }
    light
});

/// The curve of lightness over light, from 0 to 1.1 of white.
static CURVE: LazyLock<Vec<f64>> = LazyLock::new(|| {
    const KNEE: f64 = 216.0 / 24_389.0;
    let curve = |light: f64| if light > KNEE { light.cbrt() } else { (24_389.0 / 27.0 * light + 16.0) / 116.0 };
    #[expect(clippy::cast_precision_loss, reason = "some thousands")]
    (0..=STEPS).map(|step| curve((step as f64 / STEPS as f64).powi(2) * 1.1)).collect()
});

impl Lab {
    pub(in crate::photo) fn of(rgb: [u8; 3]) -> Self {
        let [red, green, blue] = rgb.map(|it| LIGHT.get(usize::from(it)).copied().unwrap_or_default());
        // X, Y and Z by IEC 61966-2-1, as shares of white's.
        let x = curve((0.412_456 * red + 0.357_576 * green + 0.180_437 * blue) / 0.950_47);
        let y = curve(0.212_673 * red + 0.715_152 * green + 0.072_175 * blue);
        let z = curve((0.019_334 * red + 0.119_192 * green + 0.950_304 * blue) / 1.088_83);
        Self { l: 116.0 * y - 16.0, a: 500.0 * (x - y), b: 200.0 * (y - z) }
    }

    /// How different two colours look (CIE 1976); below about 2 nobody sees it.
    pub(in crate::photo) fn distance(self, other: Self) -> f64 {
        let (l, a, b) = (self.l - other.l, self.a - other.a, self.b - other.b);
        (l * l + a * a + b * b).sqrt()
    }

    /// The same without lightness.
    pub(in crate::photo) fn hue_distance(self, other: Self) -> f64 {
        (self.a - other.a).hypot(self.b - other.b)
    }
}

/// By square root, so that the table is fine where the curve is steep.
fn curve(light: f64) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 4096"
    )]
    let step = ((light / 1.1).max(0.0).sqrt() * STEPS as f64).round() as usize;
    CURVE.get(step).or(CURVE.last()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_colours_have_known_places() {
        for (rgb, l, a, b) in [
            ([255, 255, 255], 100.0, 0.0, 0.0),
            ([0, 0, 0], 0.0, 0.0, 0.0),
            ([119, 119, 119], 50.03, 0.0, 0.0),
            ([255, 0, 0], 53.24, 80.09, 67.20),
            ([0, 0, 255], 32.30, 79.19, -107.86),
        ] {
            let lab = Lab::of(rgb);
            assert!(lab.distance(Lab { l, a, b }) < 0.2, "{rgb:?}: {lab:?}");
        }
    }
}
