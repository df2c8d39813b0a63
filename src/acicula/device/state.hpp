#pragma once

#include <optional>
#include <string>

namespace acicula::device {

enum class Kind { roller, stamp, pen, patch };

struct Needle {
  double length = 0.0;            ///< [m] set length, what the device lets out
  double length_tolerance = 0.0;  ///< [m] standard deviation between needles
  double tip_diameter = 0.0;      ///< [m]
  double shaft_diameter = 0.0;    ///< [m]
  double taper_length = 0.0;      ///< [m] from the tip to the full shaft
  double young_modulus = 0.0;     ///< [Pa]
  int count = 0;                  ///< needles on the head
  double pitch = 0.0;             ///< [m] between neighbours
  /// [m] between the settings of the length; none when it is not published or not in steps
  std::optional<double> length_step = {};
};

/// A device, from data/devices; every member can be overridden under [device] of a protocol.
struct Device {
  std::string name;
  Kind kind = Kind::roller;
  Needle needle;
  double needle_length_minimum = 0.0;  ///< [m] shortest setting sold
  double needle_length_maximum = 0.0;  ///< [m] longest setting sold
  /// [m] longest that the device's clearance evaluated; none when that is not published
  std::optional<double> needle_length_evaluated = {};
  double drum_diameter = 0.0;  ///< [m] roller
  double drum_width = 0.0;     ///< [m] roller
  double head_width =
      0.0;  ///< [m] pen: width of the swept band; stamp and patch: side of the square head
  double frequency = 0.0;  ///< [Hz] pen
  double stroke = 0.0;     ///< [m] pen: full travel of the piston
};

enum class Anaesthesia { none, topical_cream, needled_topical };

/// How the device is used; [technique] of a protocol.
struct Technique {
  int passes =
      0;  ///< strokes over each point of skin in one direction (stamp, patch: applications)
  int directions = 1;  ///< directions that are each passed `passes` times
  double hand_speed =
      0.0;  ///< [m s-1] speed of the head over the skin; stamp and patch: of pressing
  double hand_force = 0.0;  ///< [N] normal force on the head
  double stretch = 0.0;     ///< [1] how far the skin is held taut, 0 to 1
  double overlap = 0.0;  ///< [1] share of a band (stamp: of a side) that the next one covers again
  bool lubricated = false;  ///< gel or serum on the skin during needling
  Anaesthesia anaesthesia = Anaesthesia::none;
};

/// Where and how fast needles arrive: what the kinematics of a device give.
struct Delivery {
  double punctures_per_area = 0.0;           ///< [m-2] of one session, repeated hits counted
  double punctures_per_area_per_pass = 0.0;  ///< [m-2]
  double contact_speed = 0.0;         ///< [m s-1] of the tip, normal to the skin, at first contact
  double needles_in_contact = 0.0;    ///< [1] that share the hand force
  double punctures_per_second = 0.0;  ///< [s-1] of the whole head
  double entry_angle = 0.0;           ///< [rad] from the normal; 0 for pens, stamps and patches
  double loop_width =
      0.0;  ///< [m] path of a roller's tip along the surface while it is in the skin
  double lateral_drag = 0.0;  ///< [m] path of a pen's tip along the skin while it is in it
  double time_in_skin = 0.0;  ///< [s] of one needle, one puncture
};

}  // namespace acicula::device
