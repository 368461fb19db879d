/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journeys/driver.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/keysym.h>
#include <string.h>

#define PATIENCE (20 * G_USEC_PER_SEC)
#define POLL     (30 * 1000)

struct _AlliesDriver
{
  char *program;
  char *home; /* NULL where it is that of the test */
  GSubprocess *process;
  Display *display;
};

typedef gboolean (*MatchFunc) (AtspiAccessible *accessible, const char *role, const char *text);

gboolean
allies_driver_can_run (void)
{
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) address =
      session != NULL
          ? g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                         "GetAddress", NULL, G_VARIANT_TYPE ("(s)"),
                                         G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL)
          : NULL;

  if (address == NULL)
    g_test_skip ("There is no accessibility bus here, through which the window is driven.");
  return address != NULL;
}

AlliesDriver *
allies_driver_new (const char *program)
{
  AlliesDriver *driver = g_new0 (AlliesDriver, 1);

  atspi_init ();
  driver->program = g_strdup (program);
  driver->display = XOpenDisplay (NULL);
  g_assert_nonnull (driver->display);
  return driver;
}

void
allies_driver_free (AlliesDriver *driver)
{
  if (driver == NULL)
    return;
  if (driver->process != NULL)
    g_subprocess_force_exit (driver->process);
  g_clear_object (&driver->process);
  XCloseDisplay (driver->display);
  g_free (driver->home);
  g_free (driver->program);
  g_free (driver);
}

/* GTK 4.8 tells "visible" of what is on a hidden page too; such a thing has no place yet. */
static gboolean
is_showing (AtspiAccessible *accessible)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (accessible);
  AtspiRect *place = component != NULL
                         ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL)
                         : NULL;
  gboolean has_place = place != NULL && place->width > 0 && place->height > 0;

  g_free (place);
  return has_place && states != NULL && atspi_state_set_contains (states, ATSPI_STATE_VISIBLE);
}

static gboolean
has_role (AtspiAccessible *accessible, const char *role)
{
  g_autofree char *own = role != NULL ? atspi_accessible_get_role_name (accessible, NULL) : NULL;

  return role == NULL || g_strcmp0 (own, role) == 0;
}

static gboolean
match_name (AtspiAccessible *accessible, const char *role, const char *text)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);

  return name != NULL && strstr (name, text) != NULL && has_role (accessible, role)
         && is_showing (accessible);
}

static gboolean
match_focus (AtspiAccessible *accessible, const char *role, const char *text)
{
  g_autoptr (AtspiStateSet) states =
      has_role (accessible, role) ? atspi_accessible_get_state_set (accessible) : NULL;

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_FOCUSED);
}

/* Of another name than @text, as far as it is given. */
static gboolean
match_other_focus (AtspiAccessible *accessible, const char *role, const char *text)
{
  g_autofree char *name =
      match_focus (accessible, role, NULL) ? atspi_accessible_get_name (accessible, NULL) : NULL;

  return name != NULL && *name != '\0' && g_strcmp0 (name, text) != 0;
}

static AtspiAccessible *
find_below (AtspiAccessible *root, MatchFunc match, const char *role, const char *text)
{
  int n = atspi_accessible_get_child_count (root, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (root, i, NULL);
      AtspiAccessible *found;

      if (child == NULL)
        continue;
      if (match (child, role, text))
        return g_steal_pointer (&child);
      found = find_below (child, match, role, text);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static AtspiAccessible *
find_program (void)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) program = atspi_accessible_get_child_at_index (desktop, i, NULL);
      g_autofree char *name = program != NULL ? atspi_accessible_get_name (program, NULL) : NULL;

      if (name != NULL && strstr (name, "allies") != NULL)
        return g_steal_pointer (&program);
    }
  return NULL;
}

/* Names and what is typed. */
static void
collect_texts (AtspiAccessible *accessible, GString *texts)
{
  int n = atspi_accessible_get_child_count (accessible, NULL);
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autoptr (AtspiText) typed = atspi_accessible_get_text_iface (accessible);
  g_autofree char *text = typed != NULL ? atspi_text_get_text (typed, 0, -1, NULL) : NULL;

  g_string_append_printf (texts, "%s (%s) %s\n", name != NULL ? name : "", role,
                          text != NULL ? text : "");
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        collect_texts (child, texts);
    }
}

static char *
dup_texts (void)
{
  g_autoptr (AtspiAccessible) program = find_program ();
  GString *texts = g_string_new (NULL);

  if (program != NULL)
    {
      atspi_accessible_clear_cache (program);
      collect_texts (program, texts);
    }
  return g_string_free (texts, FALSE);
}

static AtspiAccessible *
wait_until (MatchFunc match, const char *role, const char *text)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  g_autofree char *seen = NULL;

  while (g_get_monotonic_time () < end)
    {
      g_autoptr (AtspiAccessible) program = find_program ();
      AtspiAccessible *found = NULL;

      if (program != NULL)
        {
          atspi_accessible_clear_cache (program);
          found = find_below (program, match, role, text);
        }
      if (found != NULL)
        return found;
      g_usleep (POLL);
    }
  seen = dup_texts ();
  g_error ("“%s” (%s) did not appear; there was: %s", text != NULL ? text : "",
           role != NULL ? role : "any role", seen);
}

static gboolean
try_to_focus (AlliesDriver *driver)
{
  Window root = DefaultRootWindow (driver->display);
  Window parent;
  Window *windows = NULL;
  unsigned int n = 0;
  gboolean found = FALSE;

  XQueryTree (driver->display, root, &root, &parent, &windows, &n);
  for (unsigned int i = n; i > 0 && !found; i--)
    {
      XWindowAttributes attributes;

      XGetWindowAttributes (driver->display, windows[i - 1], &attributes);
      found = attributes.map_state == IsViewable && attributes.width > 200;
      if (found)
        XSetInputFocus (driver->display, windows[i - 1], RevertToPointerRoot, CurrentTime);
    }
  XSync (driver->display, False);
  XFree (windows);
  return found;
}

/* There is no window manager, so nobody else gives a window the keyboard. */
static void
focus_window (AlliesDriver *driver)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!try_to_focus (driver) && g_get_monotonic_time () < end)
    g_usleep (POLL);
}

void
allies_driver_set_home (AlliesDriver *driver, const char *home)
{
  g_free (driver->home);
  driver->home = g_strdup (home);
}

static void
set_folders (GSubprocessLauncher *launcher, const char *home)
{
  static const struct
  {
    const char *variable;
    const char *folder;
  } folders[] = { { "HOME", "" },
                  { "XDG_CONFIG_HOME", ".config" },
                  { "XDG_DATA_HOME", ".local/share" },
                  { "XDG_STATE_HOME", ".local/state" },
                  { "XDG_CACHE_HOME", ".cache" } };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_canonicalize_filename (folders[i].folder, home);

      g_subprocess_launcher_setenv (launcher, folders[i].variable, path, TRUE);
    }
}

void
allies_driver_start (AlliesDriver *driver, const char *argument, const char *text)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;

  if (driver->home != NULL)
    set_folders (launcher, driver->home);
  driver->process = g_subprocess_launcher_spawn (launcher, &error, driver->program, argument, NULL);
  g_assert_no_error (error);
  g_object_unref (wait_until (match_name, NULL, text));
  focus_window (driver);
}

void
allies_driver_wait_for_end (AlliesDriver *driver)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check (driver->process, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&driver->process);
}

AtspiAccessible *
allies_driver_wait_for (AlliesDriver *driver, const char *text)
{
  return wait_until (match_name, NULL, text);
}

void
allies_driver_wait_for_focus (AlliesDriver *driver, const char *role)
{
  g_object_unref (wait_until (match_focus, role, "focus"));
}

char *
allies_driver_dup_focus (AlliesDriver *driver, const char *role, const char *other_than)
{
  g_autoptr (AtspiAccessible) found = wait_until (match_other_focus, role, other_than);

  return atspi_accessible_get_name (found, NULL);
}

char *
allies_driver_dup_texts (AlliesDriver *driver)
{
  return dup_texts ();
}

void
allies_driver_wait_for_content (AlliesDriver *driver, const char *path, const char *text)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (g_get_monotonic_time () < end)
    {
      g_autofree char *content = NULL;

      if (g_file_get_contents (path, &content, NULL, NULL) && strstr (content, text) != NULL)
        return;
      g_usleep (POLL);
    }
  g_error ("“%s” did not come into %s", text, path);
}

void
allies_driver_wait_for_file (AlliesDriver *driver, const char *path)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (POLL);
    }
}

static void
send_key (AlliesDriver *driver, KeySym symbol, AtspiKeySynthType kind)
{
  g_autoptr (GError) error = NULL;
  KeyCode code = XKeysymToKeycode (driver->display, symbol);

  g_assert_cmpuint (code, >, 0);
  g_assert_true (atspi_generate_keyboard_event (code, NULL, kind, &error));
  g_assert_no_error (error);
}

void
allies_driver_press (AlliesDriver *driver, const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, "+", -1);
  guint n = g_strv_length (names);

  for (guint i = 0; i < n; i++)
    send_key (driver, XStringToKeysym (names[i]), ATSPI_KEY_PRESS);
  for (guint i = n; i > 0; i--)
    send_key (driver, XStringToKeysym (names[i - 1]), ATSPI_KEY_RELEASE);
}

/* Upper-case letters and some signs sit behind Shift. */
static void
type_character (AlliesDriver *driver, char character)
{
  KeySym symbol = (KeySym)character;
  KeyCode code = XKeysymToKeycode (driver->display, symbol);
  gboolean shift = XkbKeycodeToKeysym (driver->display, code, 0, 0) != symbol;

  if (shift)
    send_key (driver, XK_Shift_L, ATSPI_KEY_PRESS);
  send_key (driver, symbol, ATSPI_KEY_PRESSRELEASE);
  if (shift)
    send_key (driver, XK_Shift_L, ATSPI_KEY_RELEASE);
}

void
allies_driver_type (AlliesDriver *driver, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    type_character (driver, *p);
}

void
allies_driver_activate (AlliesDriver *driver, const char *role, const char *text)
{
  g_autoptr (AtspiAccessible) found = wait_until (match_name, role, text);
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (found);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (action);
  g_assert_true (atspi_action_do_action (action, 0, &error));
  g_assert_no_error (error);
}
