package dev.gatehouse.ui.users;

import dev.gatehouse.ui.users.detail.UserDetailView;
import dev.gatehouse.ui.users.detail.UserDetailViewModel;
import dev.gatehouse.ui.users.list.UserListView;
import dev.gatehouse.ui.users.list.UsersViewModel;

/// The parts of the screen that its flows move between.
///
/// @param list what the list asks and shows
/// @param detail who is open
/// @param listView the list on screen
/// @param side the place beside it
/// @param detailView the detail on screen
record UserParts(
        UsersViewModel list,
        UserDetailViewModel detail,
        UserListView listView,
        SidePlace side,
        UserDetailView detailView) {}
