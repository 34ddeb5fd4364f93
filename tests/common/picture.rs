//! Whether two pictures of a page are the same to the eye.

use image::GrayImage;

/// As far apart as this, of 255, two shades are not the edge of one letter drawn in two ways.
pub(crate) const STRONGLY: u32 = 64;

/// The share of the paper that differs by more than `shades`, also in the mean of its neighbourhood of 3 x 3: renderers
/// do not agree on the edges of letters.
pub(crate) fn differing(one: &GrayImage, two: &GrayImage, shades: u32) -> f64 {
    assert!(one.width().abs_diff(two.width()) <= 1 && one.height().abs_diff(two.height()) <= 1);
    let (width, height) = (one.width().min(two.width()), one.height().min(two.height()));
    let row = |picture: &GrayImage, y: u32| -> Vec<u8> {
        let wide = usize::try_from(picture.width()).unwrap();
        picture.as_raw().chunks(wide).nth(usize::try_from(y).unwrap()).unwrap().to_vec()
    };
    let mut different = 0;
    for y in 1..height - 1 {
        for (x, (here, there)) in (0..width).zip(row(one, y).into_iter().zip(row(two, y))) {
            let is_inside = x > 0 && x < width - 1;
            if is_inside && u32::from(here.abs_diff(there)) > shades {
                different += u32::from(mean(one, x, y).abs_diff(mean(two, x, y)) > shades);
            }
        }
    }
    f64::from(different) / (f64::from(width) * f64::from(height))
}

/// Of a pixel and the eight round it.
fn mean(picture: &GrayImage, x: u32, y: u32) -> u32 {
    (0..9).map(|it| u32::from(picture.get_pixel(x + it % 3 - 1, y + it / 3 - 1).0[0])).sum::<u32>() / 9
}
