pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Rembug.App
import Rembug.Controls

// The board for everybody else, on a second screen: large enough to be read from three metres.
Window {
    id: window
    required property CountModel count

    width: 1280
    height: 800
    color: Theme.paper
    title: qsTr("Layar saksi")

    WitnessBoard { anchors.fill: parent; count: window.count }
}
