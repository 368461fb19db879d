/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* libatspi brings none of these */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

/**
 * AlliesDriver:
 *
 * Uses the real program as a person would who sees it through the accessibility
 * bus and works it by keyboard. Whatever it waits for and does not find within
 * twenty seconds fails the test with what was there instead.
 */
typedef struct _AlliesDriver AlliesDriver;

/**
 * allies_driver_can_run:
 *
 * Returns: whether there is an accessibility bus; where there is none, the test is marked as
 * skipped
 */
gboolean allies_driver_can_run (void);

/**
 * allies_driver_new:
 * @program: path of the program
 *
 * Returns: (transfer full): a driver; nothing is started yet
 */
AlliesDriver *allies_driver_new (const char *program);

/**
 * allies_driver_free:
 * @driver: (nullable): a driver; its program is stopped
 */
void allies_driver_free (AlliesDriver *driver);

/**
 * allies_driver_set_home:
 * @driver: a driver
 * @home: a folder
 *
 * The program is started from now on by somebody whose home folder this is.
 */
void allies_driver_set_home (AlliesDriver *driver, const char *home);

/**
 * allies_driver_start:
 * @driver: a driver
 * @argument: (nullable): an argument for the program
 * @text: part of a name that its window shows at first
 *
 * Starts the program and waits for its window.
 */
void allies_driver_start (AlliesDriver *driver, const char *argument, const char *text);

/**
 * allies_driver_wait_for_end:
 * @driver: a driver
 *
 * Waits until the program has ended by itself, without a failure.
 */
void allies_driver_wait_for_end (AlliesDriver *driver);

/**
 * allies_driver_wait_for:
 * @driver: a driver
 * @text: part of a name
 *
 * Waits until something with this in its name is showing.
 *
 * Returns: (transfer full): it
 */
AtspiAccessible *allies_driver_wait_for (AlliesDriver *driver, const char *text);

/**
 * allies_driver_wait_for_focus:
 * @driver: a driver
 * @role: a role, such as "text"
 *
 * Waits until something of this role has the focus.
 */
void allies_driver_wait_for_focus (AlliesDriver *driver, const char *role);

/**
 * allies_driver_dup_focus:
 * @driver: a driver
 * @role: a role
 * @other_than: (nullable): a name
 *
 * Waits until something of this role has the focus that is not called @other_than.
 *
 * Returns: (transfer full): its name
 */
char *allies_driver_dup_focus (AlliesDriver *driver, const char *role, const char *other_than);

/**
 * allies_driver_dup_texts:
 * @driver: a driver
 *
 * Returns: (transfer full): the names and typed texts of everything there is in the
 * program, shown or hidden
 */
char *allies_driver_dup_texts (AlliesDriver *driver);

/**
 * allies_driver_wait_for_content:
 * @driver: a driver
 * @path: a path
 * @text: what the file is to hold
 *
 * Waits until there is such a file with this in it.
 */
void allies_driver_wait_for_content (AlliesDriver *driver, const char *path, const char *text);

/**
 * allies_driver_wait_for_file:
 * @driver: a driver
 * @path: a path
 *
 * Waits until there is such a file. (GTK 4.8 tells nothing of a window any more once a file
 * chooser of its has closed.)
 */
void allies_driver_wait_for_file (AlliesDriver *driver, const char *path);

/**
 * allies_driver_press:
 * @driver: a driver
 * @keys: names of keys joined by "+", such as "Control_L+Page_Down"
 *
 * Presses a key, held together with those named before it.
 */
void allies_driver_press (AlliesDriver *driver, const char *keys);

/**
 * allies_driver_type:
 * @driver: a driver
 * @text: text in ASCII
 *
 * Types a text.
 */
void allies_driver_type (AlliesDriver *driver, const char *text);

/**
 * allies_driver_activate:
 * @driver: a driver
 * @role: a role, such as "button"
 * @text: part of the name
 *
 * Waits for such a thing and activates it, as a screen reader does.
 */
void allies_driver_activate (AlliesDriver *driver, const char *role, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesDriver, allies_driver_free)

G_END_DECLS
